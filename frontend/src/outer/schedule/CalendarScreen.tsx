/** One's own calendar, asked for and changed. */
import { useCallback, useState } from "preact/hooks";
import { useAct } from "../act";
import { usePolled } from "../usePolled";
import { CalendarPage } from "./CalendarPage";
import { closeFeed, getCalendar, nameTimes, type OwnCalendar, openFeed, type TimeSet } from "./requests";

export function CalendarScreen({ plans }: { plans: readonly TimeSet[] }) {
  const act = useAct();
  const [calendar, setCalendar] = useState<OwnCalendar | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const ask = useCallback(async () => {
    try {
      setCalendar(await getCalendar());
    } catch (error) {
      act.fail(error);
    }
  }, [act.fail]);
  usePolled(ask, null);
  const open = async () => {
    setSecret((await openFeed()).secret);
    await ask();
  };
  const close = async () => {
    await closeFeed();
    setSecret(null);
    await ask();
  };
  return (
    <CalendarPage
      calendar={calendar}
      plans={plans}
      secret={secret}
      act={act}
      onName={(title) => act.run(async () => setCalendar(await nameTimes(title)))}
      onOpen={() => act.run(open)}
      onClose={() => act.run(close)}
    />
  );
}
