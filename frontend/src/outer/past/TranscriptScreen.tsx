/** One conversation, by the id in the address. */
import { useEffect, useState } from "preact/hooks";
import { HttpError } from "../../lib/http";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { getTranscript, removeWords, type Transcript } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { TranscriptPage } from "./TranscriptPage";

const idFromAddress = () => window.location.pathname.split("/").at(-1) ?? "";

export default function TranscriptScreen() {
  const act = useAct();
  const { run } = act;
  const [id] = useState(idFromAddress);
  const [shown, setShown] = useState<Transcript | "gone" | null>(null);
  useEffect(() => {
    run(async () => setShown(await getTranscript(id).catch(asGone)));
  }, [id, run]);
  if (shown === "gone") return <TranscriptGone />;
  if (shown) {
    return <TranscriptPage of={shown} onRemove={async (line) => setShown(await removeWords(id, [line]))} />;
  }
  return (
    <OuterPage back="/past">
      <ActNews act={act} />
    </OuterPage>
  );
}

/** Not kept, taken out, never there, somebody else's: the same page. */
function asGone(error: unknown): "gone" {
  if (error instanceof HttpError && error.status === 404) return "gone";
  throw error;
}

export function TranscriptGone() {
  return (
    <OuterPage back="/past" light="low">
      <div class="middle">
        <Scene lamp="off" label={t("past.empty_scene")} />
        <Title isCentred>{t("transcript.gone")}</Title>
      </div>
    </OuterPage>
  );
}
