import { beforeEach, describe, expect, it } from "vitest";
import { besides, type Drafts, draftsIn, NO_DRAFT } from "./drafts";
import { mapStore } from "./testing";

const written = (text: string) => ({ ...NO_DRAFT, text });

describe("drafts", () => {
  let phone: Map<string, string>;
  let drafts: Drafts;

  beforeEach(() => {
    phone = new Map();
    drafts = draftsIn(mapStore(phone));
  });

  it("are there again after the page was killed", () => {
    drafts.write("e1", "1.0", { text: "On Sunday", picks: ["feeling.sad"], choice: "missing" });
    expect(draftsIn(mapStore(phone)).read("e1", "1.0")).toEqual({
      text: "On Sunday",
      picks: ["feeling.sad"],
      choice: "missing",
    });
  });

  it("belong to one moment of one conversation", () => {
    drafts.write("e1", "1.0", written("here"));
    expect(drafts.read("e1", "1.1")).toEqual(NO_DRAFT);
    expect(drafts.read("e2", "1.0")).toEqual(NO_DRAFT);
  });

  it("leave nothing behind when they are emptied or cleared", () => {
    drafts.write("e1", "1.0", written("one"));
    drafts.write("e1", "1.0", NO_DRAFT);
    drafts.write("e1", "1.1", written("two"));
    drafts.write("e1", besides("1.1"), written("mine"));
    drafts.clear("e1", "1.1");
    expect(phone.size).toBe(0);
  });

  it("of another conversation go when a new one opens", () => {
    drafts.write("e1", "1.0", written("old"));
    drafts.write("e2", "1.0", written("new"));
    drafts.keepOnly("e2", ["1.0"]);
    expect(drafts.read("e1", "1.0")).toEqual(NO_DRAFT);
    expect(drafts.read("e2", "1.0").text).toBe("new");
  });

  it("of moments that are over go, and what is noted beside them stays", () => {
    drafts.setNote("e1", "hints", "[]");
    for (const about of ["1.0", "1.0.mine", "1.01", "2.0"]) drafts.write("e1", about, written(about));
    drafts.keepOnly("e1", ["1.0"]);
    expect(drafts.read("e1", "1.0.mine").text).toBe("1.0.mine");
    expect([...phone.keys()].sort()).toEqual(["draft.e1.1.0", "draft.e1.1.0.mine", "draft.e1.note.hints"]);
  });

  it("all go on leaving, and nothing else does", () => {
    phone.set("look", "dark");
    drafts.write("e1", "1.0", written("one"));
    drafts.write("e2", "1.0", written("two"));
    drafts.forgetAll();
    expect([...phone.keys()]).toEqual(["look"]);
  });

  it("that cannot be read are no drafts", () => {
    phone.set("draft.e1.1.0", "{broken");
    expect(drafts.read("e1", "1.0")).toEqual(NO_DRAFT);
  });
});
