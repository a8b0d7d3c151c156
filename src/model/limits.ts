/**
 * Every limit of the add-on: what Google and Qomon allow, what was measured, and what is decided here.
 * Times are in milliseconds where a name does not say otherwise. A source is Google's quotas page,
 * developers.google.com/apps-script/guides/services/quotas, where none is named.
 */

const SECOND_MS = 1000;

const MINUTE_MS = 60 * SECOND_MS;

export const HOUR_MS = 60 * MINUTE_MS;

export const DAY_MS = 24 * HOUR_MS;

// How long a run may work.

/** Google ends an execution after six minutes. */
export const EXECUTION_MS = 6 * MINUTE_MS;

/** No chunk is begun in the last 45 seconds: reliability.md, rule 7. */
export const RUN_MS = EXECUTION_MS - 45 * SECOND_MS;

/** What a run keeps for all that follows its last chunk. */
export const CLOSING_MS = EXECUTION_MS - RUN_MS;

/** How long a chunk may take at the end of a run: `CLOSING_MS`, without the time for writing. */
export const LAST_CHUNK_MS = 30 * SECOND_MS;

/** A round of a send, where no more of the sheet is read than must be; measured. */
export const ROUND_MS = 1500;

/** Unconfirmed rows and people are looked up for so long before a person is asked. */
export const ASKING_MS = 3 * MINUTE_MS;

/** A check looks people up for so long; the rest of the six minutes is for writing. */
export const CHECK_ASKING_MS = 4 * MINUTE_MS;

/** How long the sidebar lets one search of Qomon take: a person looks on. */
export const SIDEBAR_ASKING_MS = 15 * SECOND_MS;

/** The same for a review, which follows each selection. */
export const REVIEW_ASKING_MS = 6 * SECOND_MS;

/** A slice begins no chunk after this; with the chunk in flight it ends within twenty seconds. */
export const SLICE_MS = 12 * SECOND_MS;

/** How often a person is told how far a send has come. */
export const PROGRESS_MS = 20 * SECOND_MS;

/** A person waits no longer than this to be told that somebody else is at work. */
export const LOCK_WAIT_MS = 2 * SECOND_MS;

/** No check of the installation lasts longer: a scratch tab that is older was left behind. */
export const OLD_SCRATCH_MS = 10 * MINUTE_MS;

// The night.

/** The trigger comes once an hour, and not to the minute. */
export const NEXT_RUN_MS = HOUR_MS + 10 * MINUTE_MS;

/** A run of the night with less than this would be over before anything was sent. */
export const LEAST_RUN_MS = 2 * MINUTE_MS;

/** Google starts a trigger late at times, and leaves one out now and then. */
export const NIGHT_LATE_MS = 3 * HOUR_MS;

/** No night lasts longer: whatever is left then is left for the next one. */
export const LONGEST_NIGHT_MS = 30 * HOUR_MS;

/** After so long without work of the installation that a spreadsheet belongs to, a person may give it to another. */
export const INSTALLATION_SILENT_MS = 7 * DAY_MS;

/** An installation that works says so in the sheet no more often than this. */
export const INSTALLATION_SEEN_MS = 12 * HOUR_MS;

/** Whose installation works here is believed for so long: a question that stands open for longer lets others begin. */
export const MARK_KNOWN_MS = 2 * MINUTE_MS;

/** What is kept for a person alone is believed for so long within one execution, whatever another one has kept since. */
export const OWN_KNOWN_MS = 2 * MINUTE_MS;

/** So many people are remembered to have a key of their own for a spreadsheet. */
export const CONNECTED_PEOPLE = 50;

/** Of so many of a person's triggers it is known that they were started without a spreadsheet. */
export const NIGHTS_REMEMBERED = 20;

/** What a consumer account's triggers may run in a day; a run cannot know that its account has more. */
export const TRIGGERS_A_DAY_MS = 90 * MINUTE_MS;

/** Kept of that for runs that find nothing to do, and for the person's other scripts. */
export const TRIGGERS_SPARE_MS = 3 * MINUTE_MS;

/** So many runs in a row may bring nothing forward while all that is left is unconfirmed. */
export const IDLE_RUNS = 2;

/** The hour at which a night begins unless a person says otherwise: nobody is at work. */
export const NIGHT_HOUR = 2;

/** Google counts each recipient against the day's mails. */
export const MOST_RECIPIENTS = 20;

// Requests to Qomon.

/** What a consumer account may fetch in a day; each request of a batch counts. */
export const REQUESTS_A_DAY = 20_000;

/** So many requests leave side by side; of a send as many more as Qomon's bucket holds: reliability.md, rule 2. */
export const CHUNK = 40;

/** Qomon's token bucket for a whole space, and what is added to it: its page on rate limits. */
export const BUCKET = 100;

export const TOKENS_A_SECOND = 10;

/** After so many requests in a row without an answer, a run asks for nothing more that it can do without. */
export const SILENT_AFTER = 10;

/** The most that a list of Qomon's gives at once; its default is 20, so a limit is always sent. */
export const PAGE_SIZE = 1000;

/** Pages overlap by so many, as a bundle that is deleted between two of them moves the others up. */
export const PAGE_OVERLAP = 50;

/** The most that a search for contacts gives at once. */
export const CONTACTS_PER_PAGE = 1000;

/** A request may still be under way for so long after it was sent. */
// guard: under-way
export const UNDER_WAY_MS = 2 * MINUTE_MS;

/** The list may be out of order by so little: bundles that are made side by side. */
export const LIST_ORDER_MS = 5 * MINUTE_MS;

/** So many bundles that are older show that the list goes on as it began. */
export const LIST_OLDER = 20;

/** How often the list is begun again where it contradicts itself: it may have changed meanwhile. */
export const LIST_BEGINNINGS = 3;

/** How often a part of the list is asked for again where bundles were made meanwhile. */
export const LIST_TRIES = 3;

/** Qomon's list may be late by so much: what was recorded since need not stand there. */
export const LIST_LATE_MS = 5 * MINUTE_MS;

/** Pages of the list that every run reads to look up what is unconfirmed: reliability.md, rule 5. */
export const LOOK_UP_PAGES = 10;

/** So many known bundles may be found deleted before a list is no longer believed. */
export const CANARIES = 5;

/** Clocks differ, and a request may be carried out long after it was sent: reliability.md, rule 9. */
export const LOOK_BACK_MS = 60 * MINUTE_MS;

/** Pages of the list that are looked at before a send, at most. */
export const LOOK_PAGES = 5;

/** A comparison reads rows by lists that are no older. */
export const COMPARED_LISTS_MS = 10 * MINUTE_MS;

/** How long a question may stand open before the newest bundles are looked at again. */
export const LOOK_STALE_MS = 2 * MINUTE_MS;

/** How long to wait where Qomon does not say, or says it in a way that cannot be read. */
export const UNSAID_WAIT_MS = 10 * SECOND_MS;

/** A person waits so long without a word; of a longer wait they are told. */
export const FEW_MINUTES = 5;

/** The least wait: a server that says 0 still asks for a pause. */
export const LEAST_WAIT_MS = SECOND_MS;

/** Google gives answers of up to 50 MB; a thousand bundles have some two. */
export const BODY_LENGTH = 50_000_000;

/** Answers are nested some six deep; what is nested deeper than this is no answer. */
export const NESTING = 100;

/** Pages and entries of one reference list: more is a server that does not end. */
export const LIST_PAGES = 100;

export const LIST_ENTRIES = 10_000;

/** Other lists of Qomon's are capped at 20 or 100 whatever is asked for; nobody caps at odd numbers. */
export const SEARCH_CAPS: readonly number[] = [10, 20, 25, 50, 100, 250, 500];

/** Pages of one search by address. */
export const SEARCH_PAGES = 60;

/** Lists are given up after so long. */
export const LISTS_MS = MINUTE_MS;

/** A bundle that reads as it did before the last refund is read again after so long. */
export const STALE_MS = 3 * SECOND_MS;

/** A status that was changed less than this ago and reads as before is a reading that is late. */
export const STATUS_LATE_MS = 5 * MINUTE_MS;

/** A refund asks for the bundle, the change of it, and the bundle again; so does another status. */
export const CHANGE_REQUESTS = 3;

/** After the end of a run, what was just deleted may be asked for so long: within `LAST_CHUNK_MS`. */
export const CONFIRMING_MS = 15 * SECOND_MS;

/** A deletion asks for its bundle besides: what the DELETE answers proves nothing. */
export const DELETION_REQUESTS = 2;

/** An odd answer is asked about so long after a run's last chunk: a slice ends within twenty seconds. */
export const ODD_ANSWER_MS = 8 * SECOND_MS;

/** A correction asks for the old bundle, a DELETE, a POST, and a few times to look things up. */
export const CORRECTION_REQUESTS = 10;

/** Bundles that are read without a word; more of them take so long that a person is told. */
export const UNTOLD_READINGS = 40;

// People.

/** Addresses that go into one search. */
export const ADDRESSES_PER_SEARCH = 200;

/** IDs that go into one search. */
export const IDS_PER_SEARCH = 200;

/** Whether a space's search takes IDs is tried once more people than these are asked for at once. */
export const PROVED_FROM = 10;

/** Of so many people who are known to exist, a search that takes IDs must show one: it may be late for another. */
export const KNOWN_PEOPLE = 3;

/** So large a part of the people who are wanted may be spent on pages of everybody that bring none of them. */
export const EVERYBODY_ALLOWANCE = 0.1;

/** A name has no more words, and a query has its length. */
export const WORDS_PER_SEARCH = 6;

/** Pages of people of one name that are read; whoever types more of it finds the rest. */
export const NAME_PAGES = 3;

/** Names of payers, typed without an email or an ID, that one check looks up: each takes requests of its own. */
export const NAMES_PER_CHECK = 10;

/** Of people with one name so many are named in a message. */
export const SHOWN_NAMESAKES = 5;

/** People whom a review asks for one by one: no more than Qomon answers for at once. */
export const REVIEW_IDS = 40;

/**
 * Contacts are kept for as long as Google's cache keeps anything, so that a night asks for each once:
 * CacheService, `put`, developers.google.com/apps-script/reference/cache/cache. One that was merged
 * meanwhile shows when a bundle is refused.
 */
export const CONTACT_SECONDS = 6 * 60 * 60;

/** What was kept for longer, and contradicts a row, is asked for again: contacts are renamed and corrected. */
export const CONTACT_BELIEVED_MS = 30 * MINUTE_MS;

/** How late a search may find somebody new is not documented; Google's cache keeps no longer. */
export const NEW_CONTACT_SECONDS = 6 * 60 * 60;

export const NEW_CONTACTS = 200;

/** So much of a digest tells apart what is kept of each space and person. */
export const DIGEST_LENGTH = 16;

/** When somebody was told of is kept to the minute. */
export const CONTACT_TIME_MS = 60 * SECOND_MS;

/** A cache holds at most 1,000 values, so many people share one of so many drawers. */
export const DRAWERS = 64;

/** The text of a drawer, in characters, each of three bytes at most: a value holds 100 KB. */
export const DRAWER_LENGTH = 30_000;

/** Names of Qomon's are cut to so many characters: they go into cells, and a cell holds 50,000. */
export const NAME_SHOWN_LENGTH = 500;

/** Contacts of other spaces that are kept, in one property. */
export const CONTACTS_ELSEWHERE = 600;

/** The longest name or address that is created. */
export const NAME_LENGTH = 200;

/** What a person calls a space: a line of the sidebar. */
export const LABEL_LENGTH = 60;

// The sheet.

/** Sheets refuses a longer text in a cell; see the probe `sheet.longest`. */
export const CELL_LENGTH = 50_000;

/** The same with room for what is put before a text. */
export const DETAIL_LENGTH = 49_000;

/** A formula that fills a whole column is looked for in so many rows from the top. */
export const FORMULA_ROWS = 2;

/** Headers that do not stand in the first row are looked for in the next ones, down to here. */
export const HEADER_SEARCH_ROWS = 10;

/** Sheets has no more columns than this; a block ends where the sheet ends. */
export const SHEET_COLUMNS = 18_278;

/** Measured on Google, by order: a call takes as long as reading so many cells… */
export const CELLS_A_CALL = 3000;

/** …and a millisecond as long as so many. */
export const CELLS_A_MS = 50;

/** So many cells are read faster than it is found out which of them matter. */
export const NARROW_CELLS = 20_000;

/** Of so many selected rows each is asked whether it is hidden: a call each. */
export const ASKED_ROWS = 200;

/** Of more rows than these, given references at once, no more is read back than columns that hold anything. */
export const READ_BACK_WHOLE = 2000;

/** Rows further apart than these are read by calls of their own. */
export const NEAR_ROWS = 50;

/** People may add so many rows below the others while a run reads… */
export const ROWS_ADDED_BELOW = 100;

/** …and so many between two calls. */
export const ROWS_TYPED_MEANWHILE = 20;

/** Rows that are added to a tab at least, where it must grow. */
export const INSERTED_ROWS = 2000;

/** How often a block that grows while it is read is read again. */
export const READ_TRIES = 3;

/** Two moments that are no further apart are one: Sheets keeps the millisecond at best. */
export const SAME_MOMENT_MS = 999;

/** How often a write is corrected before it is left to the next run. */
export const WRITE_ROUNDS = 5;

/** How often references are given to rows that people go on editing. */
export const REFERENCE_ROUNDS = 3;

/** After so many lines the journal is put aside, whole, and a new one is begun. */
export const JOURNAL_LINES = 20_000;

/**
 * How high rows are laid out, in pixels: four lines, which a price with its number takes. Two long problems in `Message`
 * would fill a small screen; a click on the cell shows all of it.
 */
export const ROW_HEIGHT = 72;

/** On so many rows a check looks for marks that came along with copied cells: a colour read is a cell read. */
export const COPIED_ROWS = 1000;

/** So many problem cells of a run get their sentence as a note; the rest have it in `Message` alone. */
export const NOTED_CELLS = 300;

/** So many cells are looked over as they are typed or pasted; what is more is left to a check. */
export const EDITED_CELLS = 10_000;

/** References and IDs stay below this: Qomon says "plain integer" and no more, so 32 bits are safe. */
export const ID_LIMIT = 2 ** 31;

/** The largest amount that is sent: 2³¹ − 1 minor units, some 21 million euros. */
export const AMOUNT_LIMIT = 2 ** 31 - 1;

/** Payments before 1970 or after 2099 are slips of the keyboard. */
export const FIRST_YEAR = 1970;

export const LAST_YEAR = 2099;

/** A membership that ends sooner by default is told: most are meant for the year to come. */
export const SHORT_MEMBERSHIP_DAYS = 31;

/** Whole amounts from here… (1 January 2000, as Sheets keeps a day) */
export const FIRST_SERIAL = 36_526;

/** …to here (30 July 2050) look like days. */
export const LAST_SERIAL = 55_000;

// What is kept in properties: a value holds 9 KB.

/** What another bundle is called by in a question that is kept, in characters: a text of somebody else's. */
export const UNDER_LENGTH = 20;

/** One piece of a longer text, in characters: most are of one byte, few of three. */
export const PROPERTY_PIECE = 8000;

/** Payments that are remembered: some fifteen characters each. */
export const REMEMBERED_PAYMENTS = 500;

/** Ranges of references that are kept; of older ones, the rows and the journal tell. */
export const REFERENCE_RANGES = 100;

/** Days of which is remembered which references had been given by then. */
export const LOOK_DAYS = 100;

/** Bundles of which people have said that they are other payments. */
export const MOST_ANSWERS = 600;

/** Payments of which people have said that they are meant as typed: some twenty characters each. */
export const MOST_AS_TYPED = 400;

/** Payments that a person is asked about, and contacts under whom many people pay. */
export const MOST_QUESTIONS = 100;

/** Rows that a send left behind, kept between slices. */
export const LEFT_ROWS = 500;

/** Tabs whose columns of common words are remembered. */
export const LAID_TABS = 150;

export const RUN_ID_LENGTH = 100;

/** The first reference of a spreadsheet lies from here… */
export const LOWEST_FIRST_REFERENCE = 100_000_000;

/** …to here: above there is room for more rows than a spreadsheet can hold. */
export const HIGHEST_FIRST_REFERENCE = 2_000_000_000;

// How much is shown: more helps nobody.

export const SHOWN_CONTACTS = 50;

/** Findings of each kind: a person begins with the first. */
export const SHOWN_FINDINGS = 100;

export const SHOWN_LEFT_ROWS = 100;

/** Notes of a night, which share a property with the rest of its state. */
export const SHOWN_NOTES = 20;

/** Rows that a mail names. */
export const MAILED_ROWS = 50;

/** Payments that a person is asked about one by one, in one go. */
export const ASKED_WORDS = 10;

/** Bundles that a dialog names before they are deleted. */
export const SHOWN_BUNDLES = 10;

/** Bundles that a comparison names. */
export const SHOWN_COMPARED = 20;

/** Payments of a foreign bundle that a cell names. */
export const SHOWN_PAYMENTS = 10;

/** Reasons that Qomon gives for one refusal, and the length of each: they go into one cell. */
export const SHOWN_REASONS = 20;

export const REASON_LENGTH = 300;

/** A cell's text in a message about it, or the entries of a list that it may hold. */
export const QUOTED_LENGTH = 60;

/** A value of Qomon's that is shown beside the row's. */
export const SHOWN_VALUE_LENGTH = 100;

/** Longer than any text that a finding of the installation check has to say. */
export const INSTALLATION_TEXT_LENGTH = 160;

/** More open problems than these would hide the sidebar's button below them. */
export const OPEN_PROBLEMS = 8;

export const TOAST_SECONDS = 20;

// How much is read of what others wrote.

/** Pages of a list that are asked for side by side. */
export const LIST_PAGES_A_ROUND = 8;

/** Levels of an error's body that are searched for its text. */
export const REASON_DEPTH = 4;

/** Characters of a body that is prose, such as a proxy's page, that are searched for its text. */
export const PROSE_LENGTH = 2000;

/** A part of a key that is as long as this is masked too. */
export const SECRET_PART_LENGTH = 8;

/** Escapes within escapes that are undone before a text is searched for a key. */
export const ESCAPE_LEVELS = 4;

/** Digits of the checksum before what is remembered. */
export const CHECK_DIGITS = 8;

/** Fewer entries of a list than this may be alike in two spaces, or unlike, by chance. */
export const FEWEST_SPACE_ENTRIES = 2;

/** Entries of a list by which a space is remembered: more make nothing more certain. */
export const MOST_SPACE_ENTRIES = 40;

/** Of the ten headers of the hidden tab of the lists, so many tell it: somebody may have corrected one. */
export const TELLING_HEADERS = 6;

/** How many of the places through which an error came the log tells. */
export const LOG_PLACES = 8;

// Imports.

/** The key of an order of another system; the longest known one has some thirty characters. */
export const IMPORT_KEY_LENGTH = 100;

/** So many keys of imported orders are remembered beyond the sheet and the journal: reliability.md, rule 11. */
export const IMPORTED_KEYS = 5000;

/** Remembered keys in one property, which holds 9 KB: each takes 33 characters. */
export const IMPORTED_KEYS_PER_PIECE = 250;

/** What a page may send in one call: how much Google takes is not documented. */
export const IMPORT_CALL_BYTES = 200_000;

/** Orders on one line of the journal: a cell holds 50,000 characters, and each order takes 58. */
export const ORDERS_PER_LINE = 500;

/** Orders in one call: with as many people it takes some twenty seconds. */
export const IMPORT_CALL_ORDERS = 2000;

/** So long an import creates people, a second each, before it writes what it has; the next call goes on. */
export const IMPORT_CREATING_MS = 2 * MINUTE_MS;

/** Cells of a tab in one call: with what they show they take some 200 KB. */
export const IMPORT_TAB_CELLS = 8000;

/** So many people of a preview are searched for by name unasked, a second each; others at a click. */
export const SEARCHED_BY_NAME = 40;

/**
 * So many parts of an export are looked at side by side: Google lets a page have ten calls under way, and browsers six,
 * of which others need some.
 */
export const PARTS_AT_ONCE = 4;

/** How long the parts of an import share what was read of Qomon's list. */
export const HELD_SECONDS = 600;

/** So many pieces of a cache, each of `DRAWER_LENGTH`, hold some five thousand payments. */
export const HELD_PIECES = 16;

/** As much of a comment as may hold the key of an order. */
export const HELD_COMMENT_LENGTH = 140;

/** How a source is called, and the texts of its mapping. */
export const SOURCE_TEXT_LENGTH = 200;

/** A source is kept in one property, which holds 9 KB. */
export const SOURCE_BYTES = 8000;

/** Sources of a spreadsheet, beside those that are built in. */
export const MOST_SOURCES = 20;

/** The last imports that a person may take back. */
export const SHOWN_IMPORTS = 5;

/** So many columns of the user's own may stand among those that stay in sight: more would leave no room. */
export const OTHERS_IN_SIGHT = 1;

/** Columns by which an export is recognised; the widest known one has some thirty. */
export const FINGERPRINT_COLUMNS = 60;

/** Columns that together tell an order from others. */
export const ORDER_KEY_COLUMNS = 2;

/** Values of a column that a source tells apart: states of an order, what is given for a text. */
export const SOURCE_VALUES = 30;

/** Columns that add to the amount of an order, and as many that take off. */
export const AMOUNT_COLUMNS = 10;

/** Digits of the digest of an imported key. */
export const KEY_DIGITS = 16;

/** The header of a file is looked for in so many lines: banks and others put some above it. */
export const LINES_ABOVE = 40;

/** Lines of one order that stand further apart than any answer is long do not stand together. */
export const FAR_LINES = 30;

/** So many orders of a kind are listed in a preview. */
export const LISTED_ORDERS = 50;

// The treasurer's papers.

/** So many rows are named where a summary says what rows and journal do not agree in. */
export const SHOWN_PLACES = 10;

/** Charts of a summary stand behind its columns, so many rows one below the other. */
export const CHART_ROWS = 19;

/** So many cheques are named where a slip is asked about. */
export const SHOWN_CHEQUES = 15;

/** The most cheques of a slip: its line of the journal holds them all, some twenty characters each. */
export const SLIP_CHEQUES = 500;

/** A longer number in the cell of a slip is a cheque's, say: nobody has made so many slips. */
export const LAST_TYPED_SLIP = 99_999;

/** The header of the list of slips is looked for so far down: people put a title above a list. */
export const SLIPS_HEADER_ROWS = 10;

/** So many rows of slips are remembered beyond the journal, some thirty characters each. */
export const REMEMBERED_CHEQUES = 2000;

/** A cheque older than this is near the end of the year and eight days for which a French bank pays it. */
export const CHEQUE_DAYS = 335;

/** So long a French bank pays a cheque: a year and eight days (Code monétaire et financier, L131-32 and L131-59). */
export const CHEQUE_LIFE_DAYS = 373;

/** A slip is looked for on a statement up to so many days after it was made: banks take up to some weeks. */
export const STATEMENT_DAYS = 60;

/** Lines of a statement that cannot be read are named up to so many. */
export const SHOWN_UNREAD = 5;

/** What a statement says of a slip is kept so far: labels of banks have some two hundred characters at most. */
export const STATEMENT_LENGTH = 250;

/** Slips that are ticked off in one call: each is saved and read back by itself. */
export const SLIPS_PER_CALL = 50;

/** What one person sends within so long is one send: the slices of the sidebar follow each other at once. */
export const SEND_GAP_MS = 2 * MINUTE_MS;

/** Hours of one night are no further apart, whatever Google's clock makes of an hour. */
export const NIGHT_GAP_MS = 2 * HOUR_MS;

/** So many sends are offered where a report is asked for. */
export const SHOWN_SENDS = 5;

/** People of whom a page asks for a paper at once: an answer has some two hundred characters of each. */
export const PEOPLE_PER_CALL = 1000;

/** So many people or payments are named beneath each thing that a paper has to say. */
export const SHOWN_ON_PAPER = 50;

/** People of whom rows are made in one call: one has some two hundred characters. */
export const RENEWALS_PER_CALL = 400;

/** Years that a year-end file is offered of, this one counted. */
export const PAPER_YEARS = 6;

/** Until the end of this month the year that has ended is the one whose file is made: parties file until April. */
export const LAST_YEAR_UNTIL = 6;

/** A browser has begun to save a file by then: the address under which the page offered it is not needed any more. */
export const FILE_SAVED_MS = MINUTE_MS;
