/**
 * Who this frame is in the demonstration, where two people share one browser and so its cookies. The frame's own
 * name says it: it stays with the frame from page to page and is in no address.
 */
import type { Seat } from "../ui/Seat";

const NAME = /^demo-([ab])-(\w+)$/;

const told = typeof window !== "undefined" && window.parent !== window ? NAME.exec(window.name) : null;

export const bearer: string | null = told?.[2] ?? null;
/** Goes before every key in the browser's storage, which the two frames share as well. */
export const ownPrefix: string = told ? `demo-${told[1]}.` : "";

export const frameName = (seat: Seat, secret: string): string => `demo-${seat}-${secret}`;
