/** Conversations as beads on one line: filled where it came to its end, open where it goes on another day. */

import { shortDay } from "../../lib/dates";
import { Icon } from "../../ui/Icon";
import { t } from "../../words/t";
import type { PastItem } from "../api";
import { formatName } from "../formats";

export function PastList({ items }: { items: PastItem[] }) {
  return (
    <ol class="beads">
      {items.map((item) => (
        <li key={item.id} class={item.state === "complete" ? "whole" : undefined}>
          <a class="card talk" href={`/past/${item.id}`}>
            <span>
              <Heading item={item} />
              <span class="small">{factsOf(item)}</span>
            </span>
            <Icon name="chevron" small />
          </a>
        </li>
      ))}
    </ol>
  );
}

function Heading({ item: { topic, format_id } }: { item: PastItem }) {
  if (topic === null) return <span class="name">{formatName(format_id)}</span>;
  return (
    <span class="name words" dir="auto">
      {topic}
    </span>
  );
}

/** "Tue 24 Nov · One Topic": the format only where the heading does not say it. */
function factsOf({ opened_at, format_id, topic, state }: PastItem): string {
  const facts = [shortDay(opened_at)];
  if (state === "continued") facts.push(t("past.continued"));
  else if (topic !== null) facts.push(formatName(format_id));
  return facts.join(" · ");
}
