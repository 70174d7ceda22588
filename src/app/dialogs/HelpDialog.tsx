import { ACTIONS, type ActionGroup } from "../actions/registry.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { remembered } from "../state/remember.ts";
import { useApp } from "../state/store.ts";
import { Modal } from "./Modal.tsx";

/** Where the tour was left; 0 where it was not begun, or ended. */
const tourStep = () => Number(remembered("tour") ?? 0) || 0;

const GROUPS: readonly ActionGroup[] = ["scenario", "view", "workshop", "general"];

/** The keys of every action, and the switch for single-letter keys. */
export default function HelpDialog() {
  const { t } = useWords();
  const commands = useCommands();
  const singleKeys = useApp((state) => state.singleKeys);
  return (
    <Modal title={t.help.title} wide>
      <p className="help-ways">
        <button type="button" className="button" onClick={() => commands.setTour(tourStep())}>
          {tourStep() > 0 ? t.learn.resume : t.learn.tour}
        </button>{" "}
        <button type="button" className="button" onClick={() => commands.showPanel("glossary")}>
          {t.learn.glossary}
        </button>
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => commands.setSingleKeys(event.target.checked)}
        />
        <span>{t.help.single}</span>
      </label>
      <p className="soft">{t.help.singleText}</p>
      <div className="help-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t.actions.group[group]}</h3>
            <dl className="keys">
              {ACTIONS.filter((action) => action.group === group).map((action) => (
                <div key={action.id}>
                  <dt>{action.label(t)}</dt>
                  <dd>
                    {/* A key may have another name beside it, after a bar. */}
                    {action.keys
                      .flatMap((key) => (t.help.keys[key] ?? key).split("|"))
                      .map((key, at) => (
                        <span key={key}>
                          {at > 0 && ` ${t.help.or} `}
                          <kbd>{key}</kbd>
                        </span>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>{t.help.graph}</p>
    </Modal>
  );
}
