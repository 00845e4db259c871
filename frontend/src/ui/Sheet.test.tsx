import { fireEvent, render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { Sheet } from "./Sheet";

function open(onClose = vi.fn()) {
  const opener = document.createElement("button");
  document.body.append(opener);
  opener.focus();
  const sheet = render(
    <Sheet title="A way in" onClose={onClose}>
      <p>Stems</p>
    </Sheet>,
  );
  return { opener, onClose, sheet };
}

test("a sheet opens as a modal dialog named by its title", () => {
  open();
  expect(screen.getByRole<HTMLDialogElement>("dialog", { name: "A way in" }).open).toBe(true);
});

test("its title takes the focus and the opener gets it back", () => {
  const { opener, sheet } = open();
  expect(document.activeElement?.textContent).toBe("A way in");
  sheet.unmount();
  expect(document.activeElement).toBe(opener);
});

test("Close and Escape ask to close it", () => {
  const { onClose } = open();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

test("a tap inside it does not", () => {
  const { onClose } = open();
  fireEvent.click(screen.getByText("Stems"));
  expect(onClose).not.toHaveBeenCalled();
});
