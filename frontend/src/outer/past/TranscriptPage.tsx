/** One conversation to read again, and what can be done with one's own words and with all of it. */
import { useState } from "preact/hooks";
import { dayAndMonth, shortDay } from "../../lib/dates";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import type { Transcript } from "../api";
import { formatName } from "../formats";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { Acts } from "./Acts";
import { isRemovable } from "./TranscriptLine";
import { TranscriptThread } from "./TranscriptThread";

interface TranscriptPageProps {
  of: Transcript;
  onRemove: (line: string) => Promise<void>;
  /** Lines carry their way out from the start. */
  isChoosingAtFirst?: boolean;
}

export function TranscriptPage({ of, onRemove, isChoosingAtFirst = false }: TranscriptPageProps) {
  const [isChoosing, setChoosing] = useState(isChoosingAtFirst);
  const [toRemove, setToRemove] = useState<string | null>(null);
  const remove = async (line: string) => {
    await onRemove(line);
    setToRemove(null);
  };
  return (
    <OuterPage back="/past" footer={isChoosing && <Choosing onDone={() => setChoosing(false)} />}>
      <Heading of={of} />
      <TranscriptThread
        of={of}
        under={(line) =>
          isChoosing &&
          isRemovable(of, line) && (
            <Button kind="plain" layout="flush" onPress={() => setToRemove(line.id)}>
              {t("transcript.remove")}
            </Button>
          )
        }
      />
      <Acts of={of} isChoosing={isChoosing} onChoose={() => setChoosing(true)} />
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

function Heading({ of: { topic, format_id, opened_at, dies_at } }: { of: Transcript }) {
  const kept =
    dies_at === null ? t("keep.fact_forever") : t("transcript.kept_until", { date: dayAndMonth(dies_at) });
  const format = formatName(format_id);
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
