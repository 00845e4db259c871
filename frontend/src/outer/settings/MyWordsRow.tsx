/** A copy of everything one has said, as a file on this phone. It stays open after leaving a partner; nobody is told. */
import { Row } from "../../ui/Rows";
import { t } from "../../words/t";
import type { Act } from "../act";
import { getMyWords } from "../api";

export function MyWordsRow({ act }: { act: Act }) {
  const keep = async () => save("my-words.txt", await getMyWords());
  return (
    <Row icon="copy" note={t("transcript.copy_note")} onPress={() => act.run(keep)} here>
      {t("settings.my_words")}
    </Row>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
