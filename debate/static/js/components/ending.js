/** The results of a debate, in the steps in which they are shown: awards, the sides, how the room moved. Never a rank or a winning side. */

import { useEffect, useState } from "preact/hooks";

import { aliasOf, Icon, Side } from "#app/components/basics.js";
import { BarRow, JUDGED, REASONS, fared, unnumbered } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter, SIDES } from "#app/core/sides.js";
import { isAloud, whoJudges } from "#app/core/speeches.js";

/** @import { AwardName, Band, Ending, Line, Me, Public, Side as SideName, SpeechKind } from "#app/protocol.d.ts" */
/** @typedef {"strong_opening" | "strong_rebuttal" | "fairest_restater" | "bridge_builder"} RoomsAward */

/** The awards that the room sees. @type {RoomsAward[]} */
const AWARDS = ["strong_opening", "strong_rebuttal", "fairest_restater", "bridge_builder"];

/** The award that a step of the ending is about, if any. @param {Ending} step */
export const awardOf = (step) => AWARDS.find((name) => name === step);

/** @param {Ending} step @param {number} [winners] how many have its award, if it is about one; how many lines won the last vote, if any @param {boolean} [told] the last vote is over */
export const endingTitle = (step, winners = 2, told = false) =>
  ({
    moved: _("How it ended"),
    strong_opening: n_("One of the strongest openings", "Among the strongest openings", winners),
    strong_rebuttal: n_("One of the strongest rebuttals", "Among the strongest rebuttals", winners),
    fairest_restater: _("Fairest restater"),
    bridge_builder: _("Bridge builder"),
    lines: _("In your own words"),
    questions: _("Questions to discuss"),
    remember: !told
      ? _("Which line will you remember?")
      : winners
        ? n_("The line of the day", "%(n)s lines share the day", winners)
        : _("No line won today"),
    last: _("The last picture"),
  })[step];

/** The text that is shown with an award. @param {Public} pub @param {RoomsAward} name */
export function awardText({ ending, speeches = {} }, name) {
  const speech = speeches[ending?.of_awards?.[name] ?? ""];
  return speech?.text && !speech.hidden ? speech : undefined;
}

/** @param {AwardName} name @param {number} [winners] how many have it @returns {{ title: string, why: string }} */
export const awardWords = (name, winners = 2) =>
  ({
    strong_opening: {
      title: _("Among the strongest openings"),
      why:
        winners === 1
          ? _("Its readers’ votes put it clearly above the middle of the class.")
          : _("Readers clearly preferred these openings to most. In no order."),
    },
    strong_rebuttal: {
      title: _("Among the strongest rebuttals"),
      why:
        winners === 1
          ? _("Its readers’ votes put it clearly above the middle of the class.")
          : _("Readers clearly preferred these rebuttals to most. In no order."),
    },
    fairest_restater: {
      title: _("Fairest restater"),
      why: _("The people they answered said: that is what I meant."),
    },
    bridge_builder: {
      title: _("Bridge builder"),
      why: _("Most often had the votes of people on the other side, from five or more of them."),
    },
    unbelieved: {
      title: _("Best case for a side you didn’t believe"),
      why: _("Only you can see this one."),
    },
  })[name];

/** How many of its readers chose a text, as a sentence; "": not most of them. @param {Public} pub @param {string} id @param {SpeechKind} kind */
export function chosenBy(pub, id, kind) {
  const { n, all: of, clashes } = fared(pub, id, kind);
  if (2 * n <= of) return "";
  if (clashes > 1) return _("%(n)s of %(of)s votes in %(clashes)s clashes.", { n, of, clashes });
  return n === of
    ? n_("Its one reader chose it.", "All %(n)s chose it.", n)
    : _("%(n)s of %(of)s chose it.", { n, of });
}

/** What readers said of a text, in a few words: its stars and the reasons given for it. @param {Public} pub @param {string} id */
export function receivedWords(pub, id) {
  const { speeches = {}, clashes = {} } = pub;
  const stars = speeches[id]?.stars ?? 0;
  const reasons = Object.values(clashes).flatMap((clash) =>
    JUDGED.flatMap((kind) => (clash[kind] === id ? Object.keys(clash.reasons?.[kind] ?? {}) : [])),
  );
  const words = REASONS.filter((one) => reasons.includes(one)).map((one) => unnumbered()[one]);
  const inWords = new Intl.ListFormat(document.documentElement.lang).format(words);
  return [
    stars &&
      (isAloud(pub)
        ? n_("%(n)s person starred it", "%(n)s people starred it", stars)
        : n_("%(n)s reader starred it", "%(n)s readers starred it", stars)),
    words.length &&
      whoJudges(pub, {
        listeners: _("listeners said: %(reasons)s", { reasons: inWords }),
        voters: _("voters said: %(reasons)s", { reasons: inWords }),
        readers: _("of the whole text, readers said: %(reasons)s", { reasons: inWords }),
      }),
  ].filter(Boolean);
}

/** Lines with their sides and authors. @param {Line[]} lines @param {Public} pub */
const withAuthors = (lines, { speeches = {} }) =>
  lines.flatMap((line) =>
    speeches[line.speech]
      ? [{ ...line, side: speeches[line.speech].side, author: speeches[line.speech].author }]
      : [],
  );

/** Everybody's lines that are on the screen now. @param {Public} pub @param {number} page */
export const linesOn = (pub, page) => withAuthors(pub.ending?.lines?.pages[page] ?? [], pub);

/** The lines of the last vote. @param {Public} pub */
export const ofVote = (pub) => withAuthors(pub.ending?.vote?.lines ?? [], pub);

/** What a line of the last vote is called while it has no name. @param {number} n */
export const lineLetter = (n) => "ABC"[n];

/** The lines that most will remember, once the vote is over. @param {Public} pub */
export const linesOfTheDay = (pub) =>
  ofVote(pub).filter(({ speech }) => pub.ending?.vote?.best?.includes(speech));

/** My own line, while it is on the screen. @param {Public} pub @param {Me} me @param {number} page */
export const ownLine = (pub, me, page) =>
  linesOn(pub, page).find(({ speech }) => me.mine?.[speech]);

/** Who wrote a line, by the names that the show gives. @param {{ author?: string }} props */
export function LineBy({ author }) {
  const room = useRoom();
  return author ? html`<bdi>${aliasOf(room, author)}</bdi>` : _("by a classmate");
}

/** Says of a line that it is from a rewrite. @param {{ line: Pick<Line, "rewritten"> }} props */
export const Rewritten = ({ line }) =>
  line.rewritten &&
  html`<span class="note"><${Icon} name="i-pen" /> ${_("Rewritten: readers preferred it")}</span>`;

/** A mark for each thing that the sentence next to them counts. @param {{ n: number, filled?: number }} props */
const Marks = ({ n, filled = n }) =>
  html`<span class="marks" aria-hidden="true">${Array.from({ length: n }, (_one, k) => html`<i key=${k} class=${k < filled ? "" : "hollow"}></i>`)}</span>`;

/** How often readers preferred the rewrite, if that is more than luck. */
export function Rewrites() {
  const { comparisons: n, preferred } = useRoom().public.revised ?? {};
  return (
    n &&
    html`<p class="lede">${_("Readers preferred the rewrite in %(preferred)s of %(n)s comparisons.", { preferred, n })}</p>`
  );
}

export function Awards() {
  const room = useRoom();
  const awards = room.public.results?.awards ?? {};
  return html`<ul class="tiles awards">
    ${AWARDS.filter((name) => awards[name]).map((name) => {
      const { title, why } = awardWords(name, awards[name]?.length);
      return html`<li class="panel stack tight" key=${name}>
        <h3 class="kicker">${title}</h3>
        ${awards[name]?.map((seat) => html`<p class="winner" key=${seat}><b>${aliasOf(room, seat)}</b></p>`)}
        <p class="small">${why}</p>
      </li>`;
    })}
  </ul>`;
}

/** How many votes were for the texts of each side. */
export function VotesFor() {
  const { votes = { for: 0, against: 0 } } = useRoom().public.results ?? {};
  return html`<p class="row votes-for">${SIDES.map((side) => html`<span key=${side}><b class="num">${n_("%(n)s vote", "%(n)s votes", votes[side])}</b> ${_("for texts of")} <${Side} side=${side} /></span>`)}</p>`;
}

/** Whose texts readers preferred more often, if it is more than chance, in words. `counts`: for hosts, with the votes. @param {{ counts?: boolean }} props */
export function Convinced({ counts = false }) {
  const { public: pub } = useRoom();
  const { results, motion } = pub;
  if (!results?.sides) return null;
  const { more_often: more = "level", verdicts = 0, votes = { for: 0, against: 0 } } = results;
  const { own_bench: own } = results;
  const close = verdicts - votes.for - votes.against;
  return html`<div class="stack convinced">
    <p class="lede"><b>${
      more === "too_few"
        ? isAloud(pub)
          ? _("Too few votes to tell whether one side convinced more often.")
          : _("Too few readers to tell whether one side convinced more often.")
        : more === "level"
          ? votes.for === votes.against
            ? _("Neither side convinced more often.")
            : 10 * Math.abs(votes.for - votes.against) <= votes.for + votes.against
              ? _("%(a)s votes to %(b)s: no real difference.", { a: votes.for, b: votes.against })
              : _("%(side)s got more votes. In a class this size, that can still be chance.", {
                  side: motion.sides[votes.for > votes.against ? "for" : "against"].name,
                })
          : _("Over the debate, more votes went to texts for %(side)s.", {
              side: motion.sides[more].name,
            })
    }</b></p>
    ${
      more === "for" || more === "against"
        ? html`<div class="bars stack">${SIDES.map((side) => html`<${BarRow} key=${side} side=${side} value=${votes[side] / verdicts} text=${counts ? n_("%(n)s vote", "%(n)s votes", votes[side]) : ""} />`)}</div>`
        : counts && html`<${VotesFor} />`
    }
    <p class="small">${counts && close > 0 && n_("%(n)s vote found its clash too close to call.", "%(n)s votes found their clash too close to call.", close)} ${_("It says what was convincing today, not who is right.")}</p>
    ${own && html`<p class="small">${!counts && own.clear && own.points > 0 ? _("People voted for their own side’s texts more often. It’s hard to judge against your own side.") : own.clear && own.points > 0 ? _("For every 100 verdicts, a side got %(n)s more from its own people than from the other side’s. It’s hard to judge against your own side.", { n: own.points }) : _("Each side’s people judged it much as the other side’s people did.")}</p>`}
  </div>`;
}

const HANDS = 5000; // ms for hands, of the ten that this step has

/** First the room's own guess, by hands; then how it moved. */
function HandsThenMoved() {
  const { motion } = useRoom().public;
  const [told, tell] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => tell(true), HANDS);
    return () => clearTimeout(timer);
  }, []);
  if (told) return html`<${Moved} />`;
  return html`<div class="stack ask-hands"><p class="lede"><b>${_("Hands up: which way did people’s views move?")}</b></p>
    <p class="row">${SIDES.map((side) => html`<span key=${side}>${_("Towards %(side)s?", { side: motion.sides[side].name })}</span>`)} <span>${_("Neither?")}</span></p></div>`;
}

/** Whether one side convinced more often. @param {Public} pub */
const isNamed = ({ results }) => results?.more_often === "for" || results?.more_often === "against";

/** How the room moved, and which side convinced it more often, as far as there is something to say. */
export function Ended() {
  const { public: pub } = useRoom();
  const { verdict = "too_few" } = pub.results?.swing ?? {};
  return html`<div class="duo ended">${verdict !== "too_few" && html`<${HandsThenMoved} />`}<${WhoMoved} />${isNamed(pub) && html`<${Convinced} />`}</div>`;
}

/** A small class isn't told how it moved: whoever likes says so. */
function WhoMoved() {
  const { swing } = useRoom().public.results ?? {};
  return swing?.verdict === "too_few" && swing.pairs > 1
    ? html`<div class="stack ask-hands"><p class="lede"><b>${_("Hands up, if you like: who moved, even a little?")}</b></p>
        <p>${_("Your phone shows both of your answers, and no other screen does.")}</p></div>`
    : null;
}

/** How many people's views moved: one sentence, and everybody as a mark at the side that they moved towards, or between the two. */
export function Moved() {
  const room = useRoom();
  const swing = room.public.results?.swing;
  if (!swing || swing.verdict === "too_few") return null;
  const { verdict, pairs: of, towards_for: pro = 0, towards_against: con = 0 } = swing;
  const n = verdict === "for" ? pro : verdict === "against" ? con : pro + con;
  const said =
    verdict !== "no_clear_movement"
      ? _("%(n)s of %(of)s moved towards %(side)s.", {
          n,
          of,
          side: room.public.motion.sides[verdict].name,
        })
      : n
        ? _("%(n)s of %(of)s moved, but not clearly one way.", { n, of })
        : _("Nobody’s view has moved.");
  /** @type {[SideName | undefined, number][]} */
  const parts = [
    ["for", pro],
    [undefined, of - pro - con],
    ["against", con],
  ];
  return html`<div class="stack moved">
    <p class="lede"><b>${said}</b></p>
    <ul class="stack tight">
      ${parts.map(([side, some]) => some > 0 && html`<li key=${side} data-side=${side && letter(side)} style=${{ "--v": some }}><${Marks} n=${some} />${side ? rich(_("%(n)s towards %(side)s"), { n: some, side: html`<${Side} side=${side} />` }) : _("%(n)s stayed", { n: some })}</li>`)}
    </ul>
  </div>`;
}

/** A band in words, as hosts read it about a person's texts. @param {Band} band */
export function bandWords({ ahead, behind }) {
  const parts = [
    ahead > 0 &&
      n_(
        "readers clearly preferred them to %(n)s other person’s",
        "readers clearly preferred them to those of %(n)s others",
        ahead,
      ),
    behind > 0 &&
      n_(
        "readers clearly preferred %(n)s other person’s to theirs",
        "readers clearly preferred those of %(n)s others to theirs",
        behind,
      ),
  ];
  return parts.filter(Boolean).join("; ") || _("no clear difference from the others");
}

/** A band in words, as the author of the texts reads it: about the texts, never about the person. @param {Band} band */
export function ownBandWords({ ahead, behind }) {
  const parts = [
    ahead > 0 &&
      n_(
        "Today, readers clearly preferred your texts to those of %(n)s other person.",
        "Today, readers clearly preferred your texts to those of %(n)s others.",
        ahead,
      ),
    behind > 0 &&
      n_(
        "Today, readers clearly preferred the texts of %(n)s other person to yours.",
        "Today, readers clearly preferred the texts of %(n)s others to yours.",
        behind,
      ),
  ];
  return (
    parts.filter(Boolean).join(" ") ||
    _(
      "Today’s votes don’t clearly tell your texts from the others’. The reasons and tips with your texts say more.",
    )
  );
}
