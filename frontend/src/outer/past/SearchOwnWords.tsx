/** Finding something one said oneself. The other's words are not looked through. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shortDay } from "../../lib/dates";
import { Find } from "../../ui/Field";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { type Found, findOwnWords } from "../api";

const STILL_TYPING_MS = 300;

/** `children` stand here while nobody looks for anything. */
export function SearchOwnWords({ children }: { children: ComponentChildren }) {
  const act = useAct();
  const { fail } = act;
  const [wanted, setWanted] = useState("");
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (!wanted) return;
    let isOver = false;
    const look = async () => {
      const answer = await findOwnWords(wanted);
      if (!isOver) setFound(answer.found);
    };
    const timer = setTimeout(() => void look().catch(fail), STILL_TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted, fail]);
  return (
    <>
      <Find label={t("past.search")} onInput={(typed) => setWanted(typed.trim())} />
      <ActNews act={act} />
      {wanted ? found && <FoundWords found={found} /> : children}
    </>
  );
}

function FoundWords({ found }: { found: Found[] }) {
  return (
    <div class="stack" role="status">
      <p class="small">
        {found.length === 0 ? t("past.search_none") : t("past.found", { count: found.length })}
      </p>
      {found.length > 0 && (
        <Rows>
          {found.map(({ conversation, line, text, at }) => (
            <Row key={line} href={`/past/${conversation}`} fact={shortDay(at)} words>
              {text}
            </Row>
          ))}
        </Rows>
      )}
    </div>
  );
}
