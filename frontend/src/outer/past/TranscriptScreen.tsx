/** One conversation to read again, and what can be done with one's own words and with all of it. */
import { useEffect, useState } from "preact/hooks";
import { HttpError } from "../../lib/http";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import { ActNews, useAct } from "../act";
import { getTranscript, removeWords, type Transcript } from "../api";
import { dayAndMonth, shortDay } from "../dates";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { Acts } from "./Acts";
import { isRemovable } from "./TranscriptLine";
import { TranscriptThread } from "./TranscriptThread";

const idFromAddress = () => window.location.pathname.split("/").at(-1) ?? "";

export default function TranscriptScreen() {
  const act = useAct();
  const { run } = act;
  const [id] = useState(idFromAddress);
  const [shown, setShown] = useState<Transcript | "gone" | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [toRemove, setToRemove] = useState<string | null>(null);
  useEffect(() => {
    run(async () => setShown(await getTranscript(id).catch(asGone)));
  }, [id, run]);
  if (shown === "gone") return <Gone />;
  const remove = async (line: string) => {
    setShown(await removeWords(id, [line]));
    setToRemove(null);
  };
  return (
    <OuterPage back="/past" footer={isChoosing && <Choosing onDone={() => setChoosing(false)} />}>
      {shown && <Heading of={shown} />}
      <ActNews act={act} />
      {shown && (
        <TranscriptThread
          of={shown}
          under={(line) =>
            isChoosing &&
            isRemovable(shown, line) && (
              <Button kind="plain" layout="flush" icon="bin" onPress={() => setToRemove(line.id)}>
                {t("transcript.remove")}
              </Button>
            )
          }
        />
      )}
      {shown && <Acts of={shown} isChoosing={isChoosing} onChoose={() => setChoosing(true)} />}
      {toRemove && (
        <AskSheet
          title={t("transcript.remove_title")}
          note={t("transcript.remove_note")}
          go={t("transcript.remove_go")}
          stay={t("transcript.keep_them")}
          isDanger
          onGo={() => remove(toRemove)}
          onClose={() => setToRemove(null)}
        />
      )}
    </OuterPage>
  );
}

/** Not kept, taken out, never there, somebody else's: the same page. */
function asGone(error: unknown): "gone" {
  if (error instanceof HttpError && error.status === 404) return "gone";
  throw error;
}

function Heading({ of: { topic, format_id, opened_at, dies_at } }: { of: Transcript }) {
  const kept =
    dies_at === null ? t("transcript.kept") : t("transcript.kept_until", { date: dayAndMonth(dies_at) });
  const format = t(`format.${format_id}`);
  const facts = [shortDay(opened_at), ...(topic === null ? [] : [format]), kept];
  return (
    <div>
      <Title {...(topic !== null && { look: "words" })}>{topic ?? format}</Title>
      <p class="small">{facts.join(" · ")}</p>
    </div>
  );
}

/** Stays at the thumb while somebody reads through the lines. */
function Choosing({ onDone }: { onDone: () => void }) {
  return (
    <>
      <p class="small centre">{t("transcript.choosing")}</p>
      <Button onPress={onDone}>{t("transcript.choosing_done")}</Button>
    </>
  );
}

function Gone() {
  return (
    <OuterPage back="/past" light="low">
      <div class="middle">
        <Title isCentred>{t("transcript.gone")}</Title>
      </div>
    </OuterPage>
  );
}
