import { useEffect, useMemo, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components/ComboBox";
import { focusView } from "../actions/registry.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { folded } from "../shared/folded.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet, SelectionKind } from "../state/types.ts";

interface Found {
  readonly id: string;
  readonly kind: SelectionKind;
  readonly target: string;
  readonly name: string;
  /** What it is looked for by, folded. */
  readonly words: string;
}

const MOST = 60;

/** Finds companies, plants, materials and chains by any part of their name or id, and plants by what they make. */
export default function SearchBox({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const app = useAppContext();
  const { commands, handles } = app;
  const [text, setText] = useState("");
  // A new box after every choice: clearing the text of the old one would open its
  // list again. The keyboard goes on in the view.
  const [choices, setChoices] = useState(0);
  useEffect(() => {
    if (choices > 0) focusView(app);
  }, [choices, app]);
  const all = useSearchable(data);
  const found = useMemo(() => {
    const parts = folded(text).split(/\s+/).filter(Boolean);
    return all.filter((item) => parts.every((part) => item.words.includes(part))).slice(0, MOST);
  }, [all, text]);

  return (
    <ComboBox
      key={choices}
      className="search"
      items={found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = all.find((candidate) => candidate.id === key);
        if (!item) return;
        commands.select({ kind: item.kind, id: item.target });
        setText("");
        setChoices((count) => count + 1);
      }}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className="hidden">{t.header.search}</Label>
      <Input
        className="input"
        placeholder={t.header.searchHint}
        ref={(element) => {
          handles.search = element;
        }}
      />
      <Button className="search-open">
        <span className="tri" aria-hidden="true" />
      </Button>
      <Popover className="search-popover">
        <ListBox<Found> renderEmptyState={() => <p className="search-none">{t.header.searchNone}</p>}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="search-item">
              <Text slot="label">{item.name}</Text>
              <Text slot="description" className="soft">
                {t.kind[item.kind]}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useSearchable(data: LoadedSet): readonly Found[] {
  const names = useNames(data);
  return useMemo(() => {
    const item = (
      kind: SelectionKind,
      target: string,
      name: string,
      more: readonly string[] = [],
    ): Found => ({
      id: `${kind} ${target}`,
      kind,
      target,
      name,
      words: folded([name, target, ...more].join(" ")),
    });
    // A plant is also found by what it makes.
    const products = (unit: string) =>
      (data.index.outflows.get(unit) ?? []).map((flow) => names.material(flow.material));
    const several = [...data.index.companies].filter(([, units]) => units.length > 1);
    return [
      ...several.map(([id]) => item("company", id, names.company(id))),
      ...data.dataset.units.map((unit) => item("unit", unit.id, names.unit(unit.id), products(unit.id))),
      ...data.dataset.chains.map((chain) => item("chain", chain.id, names.chain(chain.id))),
      ...data.dataset.materials.map((material) => item("material", material.id, names.material(material.id))),
    ];
  }, [data, names]);
}
