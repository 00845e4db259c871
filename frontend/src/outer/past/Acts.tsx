/** Below a transcript: copying and removing one's own words, taking the whole conversation out. */
import { useState } from "preact/hooks";
import { navigate } from "../../lib/navigate";
import { Row, Rows } from "../../ui/Rows";
import { useAnnounce } from "../../ui/useAnnounce";
import { t } from "../../words/t";
import type { Transcript } from "../api";
import { copyText } from "../copyText";
import { ownWordsOf } from "./ownWords";
import { isRemovable } from "./TranscriptLine";
import { startTakingOut } from "./takingOut";

interface ActsProps {
  of: Transcript;
  isChoosing: boolean;
  onChoose: () => void;
}

export function Acts({ of, isChoosing, onChoose }: ActsProps) {
  const hasOwnWords = of.lines.some((line) => isRemovable(of, line));
  const out = () => {
    startTakingOut(of.id);
    navigate("/past");
  };
  return (
    <Rows label={t("transcript.acts")}>
      {hasOwnWords && <CopyRow of={of} />}
      {hasOwnWords && !isChoosing && (
        <Row icon="pen" note={t("transcript.remove_some_note")} onPress={onChoose} here>
          {t("transcript.remove_some")}
        </Row>
      )}
      <Row icon="bin" danger note={t("transcript.delete_both")} onPress={out} here>
        {t("transcript.delete")}
      </Row>
    </Rows>
  );
}

type Copied = "not_yet" | "copied" | "not_here";

function CopyRow({ of }: { of: Transcript }) {
  const announce = useAnnounce();
  const [copied, setCopied] = useState<Copied>("not_yet");
  const copy = async () => {
    const isCopied = await copyText(ownWordsOf(of));
    setCopied(isCopied ? "copied" : "not_here");
    announce(t(isCopied ? "transcript.copied" : "transcript.copy_not_here"));
  };
  const note =
    copied === "copied"
      ? t("transcript.copied")
      : copied === "not_here"
        ? t("transcript.copy_not_here")
        : t("transcript.copy_note");
  return (
    <Row icon={copied === "copied" ? "tick" : "copy"} note={note} onPress={copy} here>
      {t("transcript.copy")}
    </Row>
  );
}
