import { readPressed } from "../../adapters/teams/action-data.ts";
import type { ButtonAction } from "../../src/domain/chat.ts";
import type { Name } from "./class-stage.ts";
import type { Reaction } from "./fake-teams/driver-interact.ts";
import type { Post } from "./fake-teams/model.ts";
import type { Screen, ShownButton } from "./fake-teams/screen.ts";
import type { TeamsScene } from "./teams-scene.ts";

/* What people see on their screens in Teams, and their thumbs. */

const PING = /^KW-\d+: .*$/u;

export const actionOf = ({ action }: ShownButton): ButtonAction | null => {
  const pressed = readPressed({ action });
  return pressed?.kind === "press" ? pressed.action : null;
};

export function look({ fake, people }: Pick<TeamsScene, "fake" | "people">) {
  const wordsOf = (post: Post): string => fake.shownToAll(post).text;
  const isCard = (post: Post): boolean => fake.shownToAll(post).facts.length > 0;
  const isPing = (post: Post): boolean => !isCard(post) && PING.test(wordsOf(post));
  const cardsOf = (who: Name): readonly Post[] => fake.chatMessages(people[who]).filter(isCard);
  const pingsOf = (who: Name): readonly Post[] => fake.chatMessages(people[who]).filter(isPing);
  const notesOf = (who: Name): readonly Post[] =>
    fake.chatMessages(people[who]).filter((post) => !isCard(post) && !isPing(post));
  const actionsOn = (screen: Screen): readonly ButtonAction[] =>
    screen.buttons.flatMap((button) => actionOf(button) ?? []);
  /** The neutral lines in a channel. */
  const linesIn = (channel: { readonly id: string }): readonly Post[] =>
    fake.botMessagesIn(channel).filter((post) => actionsOn(fake.shownToAll(post)).includes("why"));

  /** Waits for a card of theirs that says this. */
  const card = (who: Name, says: RegExp | string = ""): Promise<Post> =>
    fake.waitFor(
      () =>
        cardsOf(who).find((post) =>
          typeof says === "string" ? wordsOf(post).includes(says) : says.test(wordsOf(post)),
        ),
      {
        what: `a card of ${who} that says ${String(says)}; there is: ${cardsOf(who).map(wordsOf).join("\n---\n")}`,
      },
    );
  const note = (who: Name, count = 1): Promise<Post> =>
    fake.waitFor(() => notesOf(who)[count - 1], { what: `note ${count} to ${who}` });
  const ping = (who: Name): Promise<Post> =>
    fake.waitFor(() => pingsOf(who).at(-1), { what: `a ping to ${who}` });

  /** Presses the button that does this on what this person has before them; gives the private answer. */
  const press = async (
    who: Name,
    post: Post,
    action: ButtonAction,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Reaction> => {
    const screen = fake.screenOf(people[who], post);
    const button = screen.buttons.find((one) => actionOf(one) === action);
    if (button === undefined) throw new Error(`no ${action} among ${actionsOn(screen).join()}`);
    return fake.press(people[who], post, button.label, typed);
  };
  /** Taps one of the choices of the answer before this person: a button, or an option of a menu. */
  const choose = async (who: Name, post: Post, value: string): Promise<Reaction> => {
    const screen = fake.screenOf(people[who], post);
    const button = screen.buttons.find(({ action }) => {
      const pressed = readPressed({ action });
      return pressed?.kind === "press" && pressed.value === value;
    });
    if (button !== undefined) return fake.press(people[who], post, button.label);
    const [menu] = screen.fields;
    const send = screen.buttons.find((one) => actionOf(one) !== null);
    if (menu === undefined || send === undefined) throw new Error(`nothing offers ${value}`);
    return fake.press(people[who], post, send.label, { [menu.id]: value });
  };
  return {
    wordsOf,
    cardsOf,
    pingsOf,
    notesOf,
    actionsOn,
    linesIn,
    card,
    note,
    ping,
    press,
    choose,
  };
}
