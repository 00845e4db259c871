/** What is next: most of a conversation does without it, so it comes when it is first drawn. */
import { lazily } from "./lazily";

export const Next = lazily(async () => (await import("./Next")).Next);
