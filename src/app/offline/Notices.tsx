import { DraftNotice } from "../drafts/DraftNotice.tsx";
import { ImportAgain } from "../drafts/ImportAgain.tsx";
import { WorkshopAgain } from "../drafts/WorkshopAgain.tsx";
import { UpdateNotice } from "./UpdateNotice.tsx";
import "./Offline.css";

/** What is said quietly in a corner once the first picture stands. */
export default function Notices() {
  return (
    <div className="notices">
      <WorkshopAgain />
      <DraftNotice />
      <ImportAgain />
      <UpdateNotice />
    </div>
  );
}
