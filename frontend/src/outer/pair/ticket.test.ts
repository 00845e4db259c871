import { afterEach, expect, test } from "vitest";
import { dropTicket, takeTicket } from "./ticket";

afterEach(dropTicket);

test("the secret leaves the address at once, and stays in this tab until it is used", () => {
  window.history.replaceState(null, "", "/j#0123456789abcdefghijkl");
  expect(takeTicket()).toBe("0123456789abcdefghijkl");
  expect(window.location.hash).toBe("");
  expect(window.location.pathname).toBe("/j");
  expect(takeTicket()).toBe("0123456789abcdefghijkl");
  dropTicket();
  expect(takeTicket()).toBeNull();
});
