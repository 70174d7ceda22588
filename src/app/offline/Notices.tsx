import { DraftNotice } from "../drafts/DraftNotice.tsx";
import { WorkshopAgain } from "../drafts/WorkshopAgain.tsx";
import { UpdateNotice } from "./UpdateNotice.tsx";
import "./Offline.css";

/** What is said quietly in a corner once the first picture stands. */
export default function Notices() {
  return (
    <div className="notices">
      <WorkshopAgain />
      <DraftNotice />
      <UpdateNotice />
    </div>
  );
}
