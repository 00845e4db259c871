/** What every sheet of the room is given. */

export interface SheetProps {
  onClose: () => void;
}
