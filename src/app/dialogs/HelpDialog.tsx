import { ACTIONS, type ActionGroup } from "../actions/registry.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Modal } from "./Modal.tsx";

const GROUPS: readonly ActionGroup[] = ["scenario", "view", "workshop", "general"];

/** The keys of every action, and the switch for single-letter keys. */
export function HelpDialog() {
  const { t } = useWords();
  const commands = useCommands();
  const singleKeys = useApp((state) => state.singleKeys);
  return (
    <Modal title={t.help.title}>
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
                    {action.keys.map((key, at) => (
                      <span key={key}>
                        {at > 0 && ` ${t.help.or} `}
                        <kbd>{t.help.keys[key] ?? key}</kbd>
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
