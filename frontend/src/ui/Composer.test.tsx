import { fireEvent, render, screen } from "@testing-library/preact";
import type { RefObject } from "preact";
import { describe, expect, test, vi } from "vitest";
import { Composer, type ComposerHandle } from "./Composer";
import { Mirror, type Span } from "./Mirror";

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");

const type = (text: string) => fireEvent.input(box(), { target: { value: text } });

const marking = (mark: Span) => (text: string, box: RefObject<HTMLTextAreaElement | null>) => (
  <Mirror text={text} mark={mark} box={box} />
);

const CAPS = { label: "Your words", soft: 20, hard: 30 };

describe("what somebody is writing", () => {
  test("survives whatever arrives meanwhile, with the caret where it was", () => {
    const { rerender } = render(<Composer {...CAPS} initial="" />);
    type("I felt alone");
    box().setSelectionRange(2, 6);
    rerender(<Composer {...CAPS} initial="something that arrived" soft={21} placeholder="new" />);
    expect(box().value).toBe("I felt alone");
    expect([box().selectionStart, box().selectionEnd]).toEqual([2, 6]);
  });

  test("stays in the same box, so the focus stays too", () => {
    const { rerender } = render(<Composer {...CAPS} />);
    const before = box();
    before.focus();
    rerender(<Composer {...CAPS} behind={marking({ start: 0, end: 1, words: "I" })} />);
    expect(box()).toBe(before);
    expect(document.activeElement).toBe(before);
  });

  test("is not reported in the middle of a composed letter", () => {
    const onInput = vi.fn();
    render(<Composer {...CAPS} onInput={onInput} />);
    fireEvent.compositionStart(box());
    type("ka");
    expect(onInput).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box(), { target: { value: "か" } });
    expect(onInput).toHaveBeenCalledExactlyOnceWith("か", true);
  });
});

describe("room", () => {
  test("is not counted while there is plenty", () => {
    render(<Composer {...CAPS} />);
    type("short");
    expect(screen.queryByText(/Room for/)).toBeNull();
  });

  test("is told from the soft cap on", () => {
    render(<Composer {...CAPS} />);
    type("a".repeat(25));
    expect(screen.getByText("Room for 5 more letters. Short is fine.")).toBeTruthy();
  });

  test("counts letters as the server does", () => {
    const onInput = vi.fn();
    render(<Composer {...CAPS} onInput={onInput} />);
    type("🫖".repeat(30));
    expect(onInput).toHaveBeenLastCalledWith("🫖".repeat(30), true);
  });

  test("running out takes no words away", () => {
    const onInput = vi.fn();
    render(<Composer {...CAPS} onInput={onInput} />);
    type("a".repeat(32));
    expect(box().value).toHaveLength(32);
    expect(onInput).toHaveBeenLastCalledWith("a".repeat(32), false);
    expect(screen.getByText(/2 letters more than fit/)).toBeTruthy();
  });
});

describe("sending from the keyboard", () => {
  test("is Ctrl or Cmd with Enter", () => {
    const onSend = vi.fn();
    render(<Composer {...CAPS} onSend={onSend} />);
    type("Hello");
    fireEvent.keyDown(box(), { key: "Enter", ctrlKey: true });
    fireEvent.keyDown(box(), { key: "Enter", metaKey: true });
    expect(onSend.mock.calls).toEqual([["Hello"], ["Hello"]]);
  });

  test("is not Enter alone, nor anything that does not fit", () => {
    const onSend = vi.fn();
    render(<Composer {...CAPS} onSend={onSend} />);
    fireEvent.keyDown(box(), { key: "Enter" });
    type("a".repeat(31));
    fireEvent.keyDown(box(), { key: "Enter", ctrlKey: true });
    expect(onSend).not.toHaveBeenCalled();
  });
});

describe("the handle", () => {
  const withHandle = (initial: string) => {
    const handle: RefObject<ComposerHandle | null> = { current: null };
    const onInput = vi.fn();
    render(<Composer {...CAPS} initial={initial} handle={handle} onInput={onInput} />);
    if (!handle.current) throw new Error("no handle");
    return { handle: handle.current, onInput };
  };

  test("puts a stem where the caret is", () => {
    const { handle, onInput } = withHandle("and more");
    box().setSelectionRange(0, 0);
    handle.insert("It felt ");
    expect(handle.text()).toBe("It felt and more");
    expect(onInput).toHaveBeenLastCalledWith("It felt and more", true);
  });

  test("puts words that were not sent back into the box", () => {
    const { handle } = withHandle("");
    handle.set("I felt alone");
    expect(box().value).toBe("I felt alone");
  });
});

describe("a marked span", () => {
  const mark = { start: 0, end: 10, words: "You always" };

  test("stands behind the words it is about", () => {
    const { container } = render(<Composer {...CAPS} initial="You always go" behind={marking(mark)} />);
    expect(container.querySelector("mark")?.textContent).toBe("You always");
  });

  test("goes as soon as those words change", () => {
    const { container } = render(<Composer {...CAPS} initial="You always go" behind={marking(mark)} />);
    type("You often go");
    expect(container.querySelector("mark")).toBeNull();
  });
});
