import type { Form } from "./form.ts";
import { asText, isObject } from "./form.ts";
import type { Json } from "./model.ts";

const SELECTS = new Set([3, 5, 6, 7, 8]);
const V2_TOP = [1, 9, 10, 12, 13, 14, 17];
const V2_TOTAL = 40;

/** Components of a message: five rows of five buttons or one menu, or with the v2 flag the newer layout. */
export function componentsOfMessage(form: Form, value: unknown, v2: boolean): void {
  const seen = new Set<string>();
  if (v2) {
    const count = { components: 0, text: 0 };
    for (const [index, part] of form.list("components", value, { max: V2_TOTAL }).entries()) {
      form.choice(`components.${index}.type`, part["type"], V2_TOP);
      v2Component(form, `components.${index}`, part, seen, count);
    }
    if (count.components > V2_TOTAL)
      form.add(
        "components",
        "BASE_TYPE_BAD_LENGTH",
        `Must be between 0 and ${V2_TOTAL} in length.`,
      );
    if (count.text > 4000)
      form.add(
        "components",
        "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        "The total size of the components' text exceeds 4000",
      );
    return;
  }
  for (const [index, row] of form.list("components", value, { max: 5 }).entries()) {
    if (form.choice(`components.${index}.type`, row["type"], [1]))
      actionRow(form, `components.${index}`, row, seen);
  }
}

function actionRow(form: Form, path: string, row: Json, seen: Set<string>): void {
  const parts = form.list(`${path}.components`, row["components"] ?? [], { min: 1, max: 5 });
  const menus = parts.filter((part) => SELECTS.has(Number(part["type"])));
  if (menus.length > 0 && parts.length > 1)
    form.add(
      `${path}.components`,
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "The specified component exceeds the maximum width",
    );
  for (const [index, part] of parts.entries()) {
    const at = `${path}.components.${index}`;
    if (!form.choice(`${at}.type`, part["type"], [2, ...SELECTS])) continue;
    if (part["type"] === 2) button(form, at, part, seen);
    else menu(form, at, part, seen);
  }
}

function button(form: Form, path: string, part: Json, seen: Set<string>): void {
  const style = part["style"];
  if (!form.choice(`${path}.style`, style, [1, 2, 3, 4, 5, 6])) return;
  if (style === 5) {
    form.text(`${path}.url`, part["url"], { min: 1, max: 512 });
    if (part["custom_id"] !== undefined)
      form.add(
        `${path}.custom_id`,
        "BUTTON_COMPONENT_CUSTOM_ID_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      );
    if (typeof part["url"] === "string" && !/^(?:https?|discord):\/\/\S+$/u.test(part["url"]))
      form.add(
        `${path}.url`,
        "URL_TYPE_INVALID_SCHEME",
        "Scheme must be one of ('http', 'https', 'discord').",
      );
  } else customId(form, path, part, seen);
  form.text(`${path}.label`, part["label"], { max: 80, optional: true });
  if ((part["label"] === undefined || part["label"] === "") && part["emoji"] === undefined)
    form.add(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji");
}

function menu(form: Form, path: string, part: Json, seen: Set<string>): void {
  customId(form, path, part, seen);
  form.text(`${path}.placeholder`, part["placeholder"], { max: 150, optional: true });
  form.whole(`${path}.min_values`, part["min_values"], { min: 0, max: 25 });
  form.whole(`${path}.max_values`, part["max_values"], { min: 1, max: 25 });
  if (part["type"] !== 3) return;
  const values = new Set<unknown>();
  for (const [index, option] of form
    .list(`${path}.options`, part["options"] ?? [], { min: 1, max: 25 })
    .entries()) {
    const at = `${path}.options.${index}`;
    form.text(`${at}.label`, option["label"], { min: 1, max: 100 });
    form.text(`${at}.value`, option["value"], { min: 1, max: 100 });
    form.text(`${at}.description`, option["description"], { max: 100, optional: true });
    if (values.has(option["value"]))
      form.add(
        `${at}.value`,
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    values.add(option["value"]);
  }
}

function customId(form: Form, path: string, part: Json, seen: Set<string>): void {
  const id = part["custom_id"];
  if (!form.text(`${path}.custom_id`, id, { min: 1, max: 100 })) return;
  if (seen.has(String(id)))
    form.add(
      `${path}.custom_id`,
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      "Component custom id cannot be duplicated",
    );
  seen.add(String(id));
}

function v2Component(
  form: Form,
  path: string,
  part: Json,
  seen: Set<string>,
  count: { components: number; text: number },
): void {
  count.components += 1;
  const type = part["type"];
  if (type === 1) {
    actionRow(form, path, part, seen);
    count.components += Array.isArray(part["components"]) ? part["components"].length : 0;
  } else if (type === 2) button(form, path, part, seen);
  else if (type === 10) {
    form.text(`${path}.content`, part["content"], { min: 1, max: 4000 });
    count.text += Array.from(asText(part["content"])).length;
  } else if (type === 9 || type === 17) {
    const max = type === 9 ? 3 : V2_TOTAL;
    for (const [index, child] of form
      .list(`${path}.components`, part["components"] ?? [], { min: 1, max })
      .entries()) {
      form.choice(
        `${path}.components.${index}.type`,
        child["type"],
        type === 9 ? [10] : [1, 9, 10, 12, 13, 14],
      );
      v2Component(form, `${path}.components.${index}`, child, seen, count);
    }
    if (type === 9) {
      const accessory = isObject(part["accessory"]) ? part["accessory"] : {};
      if (form.choice(`${path}.accessory.type`, accessory["type"], [2, 11]))
        v2Component(form, `${path}.accessory`, accessory, seen, count);
    }
  }
}

/** A modal: one to five rows with one text field each, or labels with one field each, or a line of text. */
export function checkModal(form: Form, data: Json): void {
  form.text("custom_id", data["custom_id"], { min: 1, max: 100 });
  form.text("title", data["title"], { min: 1, max: 45 });
  const seen = new Set<string>();
  for (const [index, row] of form
    .list("components", data["components"] ?? [], { min: 1, max: 5 })
    .entries()) {
    const path = `components.${index}`;
    if (!form.choice(`${path}.type`, row["type"], [1, 10, 18])) continue;
    if (row["type"] === 10) form.text(`${path}.content`, row["content"], { min: 1, max: 4000 });
    else if (row["type"] === 1) {
      const parts = form.list(`${path}.components`, row["components"] ?? [], { min: 1, max: 1 });
      const field = parts[0] ?? {};
      if (form.choice(`${path}.components.0.type`, field["type"], [4]))
        textInput(form, `${path}.components.0`, field, seen, true);
    } else {
      form.text(`${path}.label`, row["label"], { min: 1, max: 45 });
      form.text(`${path}.description`, row["description"], { max: 100, optional: true });
      const field = isObject(row["component"]) ? row["component"] : {};
      if (!form.choice(`${path}.component.type`, field["type"], [4, ...SELECTS, 19, 21, 22, 23]))
        continue;
      if (field["type"] === 4) textInput(form, `${path}.component`, field, seen, false);
      else if (SELECTS.has(Number(field["type"]))) menu(form, `${path}.component`, field, seen);
      else customId(form, `${path}.component`, field, seen);
    }
  }
}

function textInput(
  form: Form,
  path: string,
  field: Json,
  seen: Set<string>,
  ownLabel: boolean,
): void {
  customId(form, path, field, seen);
  form.choice(`${path}.style`, field["style"], [1, 2]);
  if (ownLabel) form.text(`${path}.label`, field["label"], { min: 1, max: 45 });
  form.text(`${path}.placeholder`, field["placeholder"], { max: 100, optional: true });
  form.text(`${path}.value`, field["value"], { max: 4000, optional: true });
  form.whole(`${path}.min_length`, field["min_length"], { min: 0, max: 4000 });
  form.whole(`${path}.max_length`, field["max_length"], { min: 1, max: 4000 });
}
