/** The kinds of conversation, by the server's names for them. */
import { tOr } from "../words/t";

export const FORMATS: readonly string[] = ["ten_minutes", "one_topic", "thank_you", "deep_listen"];

/** A page that is older than the server does not know its newest kind. */
export const formatName = (id: string): string => tOr(`format.${id}`, "format.other");
export const formatNote = (id: string): string => tOr(`format.${id}_note`, "format.other");
