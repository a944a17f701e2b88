// Made by `pnpm generate` from the OpenAPI document of the server; not to be edited.
export interface paths {
    readonly "/livez": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the process is alive
         * @description Om processen lever
         */
        readonly get: operations["livez"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Measurements for Prometheus
         * @description Mätvärden för Prometheus
         */
        readonly get: operations["metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the server can answer and write
         * @description Om servern kan svara och skriva
         */
        readonly get: operations["readyz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who you are here, and what you may do
         * @description Vem du är här, och vad du får göra
         */
        readonly get: operations["readMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The municipalities that have a register and that you may read
         * @description Kommunerna som har ett register och som du får läsa
         */
        readonly get: operations["listMunicipalities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Open a register for a municipality
         * @description Öppna ett register för en kommun
         */
        readonly put: operations["openRegister"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/ask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Several questions at once
         * @description Flera frågor på en gång
         */
        readonly post: operations["askMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is wrong in the register
         * @description Vad som är fel i registret
         */
        readonly get: operations["readAudit"];
        readonly put?: never;
        /**
         * What is wrong in the register
         * @description Vad som är fel i registret
         */
        readonly post: operations["auditOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/audit.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is wrong in the register, as a table
         * @description Vad som är fel i registret, som tabell
         */
        readonly get: operations["auditTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose several actions in order; all are recorded, or none
         * @description Föreslå flera handlingar i ordning; alla antecknas, eller ingen
         */
        readonly post: operations["proposeBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/calendar.ics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The year's duties as a calendar, for whoever has its address
         * @description Årets plikter som kalender, för den som har adressen
         */
        readonly get: operations["calendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Whether somebody may do something, on a day
         * @description Om någon får göra något, en viss dag
         */
        readonly post: operations["decideOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What must be done, and when; overdue first
         * @description Vad som skall göras, och när; det försenade först
         */
        readonly get: operations["readDue"];
        readonly put?: never;
        /**
         * What must be done, and when
         * @description Vad som skall göras, och när
         */
        readonly post: operations["dueOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/due.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What must be done, as a table for Excel
         * @description Vad som skall göras, som tabell för Excel
         */
        readonly get: operations["dueTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The log, a page at a time, with its chain
         * @description Loggen, en sida i taget, med kedjan
         */
        readonly get: operations["listEvents"];
        readonly put?: never;
        /**
         * Propose an action; it is recorded if the rules permit it
         * @description Föreslå en handling; den antecknas om reglerna medger det
         */
        readonly post: operations["propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/events.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The events as a table
         * @description Händelserna som tabell
         */
        readonly get: operations["eventTable"];
        readonly put?: never;
        /**
         * Propose the actions of a table, a row each; all are recorded, or none
         * @description Föreslå handlingarna i en tabell, en rad var; alla antecknas, eller ingen
         */
        readonly post: operations["importTable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/events.jsonl": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take in what has happened before, an event on each line, without judging it by the rules
         * @description Läs in det som har hänt tidigare, en händelse på varje rad, utan att pröva det mot reglerna
         */
        readonly post: operations["importEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/events/{event}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One event of the log
         * @description En händelse i loggen
         */
        readonly get: operations["readEvent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/feeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The calendars that are open
         * @description Kalendrarna som är öppna
         */
        readonly get: operations["listFeeds"];
        readonly put?: never;
        /**
         * Open a calendar to subscribe to; its address is secret and shown once
         * @description Öppna en kalender att prenumerera på; adressen är hemlig och visas en gång
         */
        readonly post: operations["openFeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/feeds/{feed}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Close a calendar
         * @description Stäng en kalender
         */
        readonly delete: operations["closeFeed"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What has been done to an object, or by an actor
         * @description Vad som har gjorts med ett objekt, eller av en aktör
         */
        readonly get: operations["readHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/log.jsonl": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The log as it is kept, with its chain and without the names of people; anybody can verify it
         * @description Loggen som den är bevarad, med kedjan och utan namn på personer; var och en kan kontrollera den
         */
        readonly get: operations["exportLog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/matrix": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who does what, as a RACI matrix
         * @description Vem som gör vad, som RACI-matris
         */
        readonly post: operations["matrixOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/objects.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The objects of a type, with their facts and the holders of their roles, as a table
         * @description Objekten av en typ, med uppgifter och innehavare av roller, som tabell
         */
        readonly get: operations["objectTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The people whom the register knows
         * @description Personerna som registret känner
         */
        readonly get: operations["listPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/people/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All that the register has on a person: for the person, and for who administers the register
         * @description Allt som registret har om en person: för personen själv och för den som förvaltar registret
         */
        readonly get: operations["readPerson"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget a person: that something was done, when and in which role stays, and not by whom
         * @description Glöm en person: att något gjordes, när och i vilken roll står kvar, men inte av vem
         */
        readonly delete: operations["erasePerson"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The register: what has been done, up to a day
         * @description Registret: vad som har gjorts, till och med en dag
         */
        readonly get: operations["readRegister"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/require": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What something must have, or what must hold first
         * @description Vad något skall ha, eller vad som måste gälla först
         */
        readonly post: operations["requireOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/retention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Apply retention now: forget whoever has left, and keys that are older than the settings say
         * @description Gallra nu: glöm den som slutat och nycklar som är äldre än inställningarna säger
         */
        readonly post: operations["applyRetention"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/route": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Which steps lead to a decision
         * @description Vilka steg som leder till ett beslut
         */
        readonly post: operations["routeOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/municipalities/{code}/who": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who is responsible, or decides
         * @description Vem som ansvarar eller beslutar
         */
        readonly post: operations["whoOfMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The rulesets that can be asked
         * @description Regelverken som kan tillfrågas
         */
        readonly get: operations["listRulesets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A ruleset as it is, in normal form
         * @description Ett regelverk som det är, i normalform
         */
        readonly get: operations["readRuleset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/ask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Several questions at once
         * @description Flera frågor på en gång
         */
        readonly post: operations["askRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What is wrong in the register
         * @description Vad som är fel i registret
         */
        readonly post: operations["auditOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * How two rulesets differ
         * @description Hur två regelverk skiljer sig
         */
        readonly post: operations["compareOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Whether somebody may do something, on a day
         * @description Om någon får göra något, en viss dag
         */
        readonly post: operations["decideOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What must be done, and when
         * @description Vad som skall göras, och när
         */
        readonly post: operations["dueOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A rule or a norm, with source and section
         * @description En regel eller norm, med källa och avsnitt
         */
        readonly post: operations["explainOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/lint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Whether the ruleset holds together
         * @description Om regelverket hänger ihop
         */
        readonly post: operations["lintOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/matrix": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who does what, as a RACI matrix
         * @description Vem som gör vad, som RACI-matris
         */
        readonly post: operations["matrixOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/matrix.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The RACI matrix as a table
         * @description RACI-matrisen som tabell
         */
        readonly get: operations["matrixTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/norms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * How the norms of the source are covered
         * @description Hur källans normer täcks
         */
        readonly post: operations["normsOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/require": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What something must have, or what must hold first
         * @description Vad något skall ha, eller vad som måste gälla först
         */
        readonly post: operations["requireOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/route": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Which steps lead to a decision
         * @description Vilka steg som leder till ett beslut
         */
        readonly post: operations["routeOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulesets/{id}/who": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who is responsible, or decides
         * @description Vem som ansvarar eller beslutar
         */
        readonly post: operations["whoOfRuleset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly __schema0: unknown;
        readonly __schema1: unknown;
        /** @description The answer, as the core gives it */
        readonly Answer: {
            readonly [key: string]: unknown;
        };
        readonly Feed: {
            readonly created: string;
            readonly holder?: string;
            readonly id: string;
            readonly label: string;
            /** @enum {string} */
            readonly language: "sv" | "en";
            readonly role?: string;
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
        };
        readonly LogEntry: {
            readonly by?: string;
            readonly event: {
                readonly action: string;
                readonly day: string;
                readonly id: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly hash: string;
            readonly position: number;
            readonly previous: string;
            readonly recorded: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Me: {
            readonly municipalities: readonly string[];
            readonly person?: string;
            readonly rights: readonly ("read" | "propose" | "record" | "administer")[];
            readonly roles: readonly string[];
        };
        /** @description What went wrong, in the language asked for (RFC 9457) */
        readonly Problem: {
            readonly detail?: string;
            readonly errors?: readonly ({
                readonly code: string;
                readonly hint?: string;
                readonly message: string;
                readonly path: readonly (string | number)[];
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly instance?: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Proposal: {
            readonly act?: {
                readonly [key: string]: components["schemas"]["__schema1"];
            };
            readonly action: string;
            readonly actor?: string | {
                readonly person?: string;
                readonly role?: string;
                readonly scope?: string;
            };
            readonly day?: string;
            readonly decision?: {
                readonly body?: string;
                readonly on?: string;
                readonly section?: string;
            };
            readonly edition?: string;
            readonly effective?: string;
            readonly establishes?: {
                readonly [key: string]: components["schemas"]["__schema1"];
            };
            readonly id?: string;
            readonly note?: string;
            readonly object: {
                readonly id: string;
                readonly type: string;
            };
            readonly part?: string;
            /** Format: date-time */
            readonly time?: string;
            readonly version?: number;
        };
        readonly Reason: {
            readonly norms: readonly string[];
            readonly rule: string;
            readonly section?: string;
            readonly source: string;
            readonly text?: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Recorded: {
            readonly advice: readonly components["schemas"]["Reason"][];
            readonly event: {
                readonly id: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly hash: string;
            readonly next: readonly string[];
            readonly outcome: string;
            readonly position: number;
            readonly reasons: readonly components["schemas"]["Reason"][];
            readonly remarks: readonly string[];
            readonly version: number;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Register: {
            readonly events: readonly ({
                readonly id: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly hash: string;
            readonly invented?: boolean;
            readonly municipality: string;
            readonly ruleset: string;
            readonly since: string;
            readonly title?: string;
            readonly version: number;
        };
        readonly RegisterHead: {
            readonly hash: string;
            readonly invented?: boolean;
            readonly municipality: string;
            readonly ruleset: string;
            readonly since: string;
            readonly title?: string;
            readonly version: number;
        };
        readonly RulesetSummary: {
            readonly hash: string;
            readonly id: string;
            readonly municipality: {
                readonly code: string;
                readonly name: string;
            };
            readonly norms: number;
            readonly rules: number;
            readonly sources: readonly ({
                readonly id: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        readonly SubjectAccess: {
            readonly calendars: readonly {
                readonly created: string;
                readonly label: string;
            }[];
            readonly events: readonly ({
                readonly id: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly person: string;
            readonly pseudonym?: string;
            readonly recorded: readonly {
                readonly id: string;
                readonly recorded: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly livez: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The measurements */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readyz: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It can */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The store cannot be reached */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readMe: {
        readonly parameters: {
            readonly query?: {
                readonly code?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description You */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listMunicipalities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The codes */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly string[];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openRegister: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description The id of a ruleset
                     * @example harjedalen
                     */
                    readonly ruleset: string;
                    /**
                     * Format: date
                     * @description A calendar day, until the year 9000
                     * @example 2026-01-01
                     */
                    readonly since: string;
                    readonly title?: string;
                };
            };
        };
        readonly responses: {
            /** @description The register is open */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisterHead"];
                };
            };
            /** @description The municipality has one */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": readonly ({
                    readonly action?: string;
                    readonly at?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "who";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action: string;
                    readonly actor?: string | {
                        readonly person?: string;
                        readonly role?: string;
                        readonly scope?: string;
                    };
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "decide";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly at?: string;
                    readonly before?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "require";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action: string;
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "route";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action?: string;
                    readonly at?: string;
                    readonly from?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question: "due";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                    readonly through?: string;
                } | {
                    readonly at?: string;
                    /** @constant */
                    readonly question: "audit";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action?: string;
                    readonly at?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question: "compare";
                    readonly receipt?: boolean;
                    readonly with: string;
                } | {
                    /** @constant */
                    readonly question: "lint";
                    readonly receipt?: boolean;
                } | {
                    readonly at?: string;
                    readonly object?: string;
                    /** @constant */
                    readonly question: "matrix";
                    readonly receipt?: boolean;
                    readonly role?: string;
                    readonly section?: string;
                } | {
                    readonly id: string;
                    /** @constant */
                    readonly question: "explain";
                    readonly receipt?: boolean;
                } | {
                    /** @constant */
                    readonly question: "norms";
                    readonly receipt?: boolean;
                })[];
            };
        };
        readonly responses: {
            /** @description The answers, in the same order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Answer"][];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readAudit: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The findings */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly auditOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    /** @constant */
                    readonly question?: "audit";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly auditTable: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly proposeBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Idempotency-Key"?: string;
                readonly "If-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly proposals: readonly components["schemas"]["Proposal"][];
                    readonly version?: number;
                };
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly events: readonly components["schemas"]["Recorded"][];
                        readonly version: number;
                    };
                };
            };
            /** @description The rules do not permit it; with the reasons */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody came first (with what has changed), or facts or steps are missing */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly calendar: {
        readonly parameters: {
            readonly query?: {
                readonly token?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calendar */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/calendar": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action: string;
                    readonly actor?: string | {
                        readonly person?: string;
                        readonly role?: string;
                        readonly scope?: string;
                    };
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "decide";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readDue: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
                readonly from?: string;
                readonly through?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The obligations */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dueOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action?: string;
                    readonly at?: string;
                    readonly from?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question?: "due";
                    readonly receipt?: boolean;
                    readonly through?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dueTable: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
                readonly from?: string;
                readonly through?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEvents: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of the log */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly entries: readonly components["schemas"]["LogEntry"][];
                        readonly next?: string;
                    };
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly propose: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Idempotency-Key"?: string;
                readonly "If-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Proposal"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description The rules do not permit it; with the reasons */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody came first (with what has changed), or facts or steps are missing */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly eventTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Idempotency-Key"?: string;
                readonly "If-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly events: readonly components["schemas"]["Recorded"][];
                        readonly version: number;
                    };
                };
            };
            /** @description The rules do not permit it; with the reasons */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody came first */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Idempotency-Key"?: string;
                readonly "If-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": string;
            };
        };
        readonly responses: {
            /** @description Taken in */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly events: number;
                        readonly hash: string;
                        readonly version: number;
                    };
                };
            };
            /** @description Somebody came first, or an id is taken */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
                readonly event: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The event */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LogEntry"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listFeeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calendars */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Feed"][];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openFeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly holder?: string;
                    readonly label?: string;
                    /** @enum {string} */
                    readonly language?: "sv" | "en";
                    readonly role?: string;
                };
            };
        };
        readonly responses: {
            /** @description The calendar, with its address */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly created: string;
                        readonly holder?: string;
                        readonly id: string;
                        readonly label: string;
                        /** @enum {string} */
                        readonly language: "sv" | "en";
                        readonly role?: string;
                        readonly url: string;
                    };
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly closeFeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Closed */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readHistory: {
        readonly parameters: {
            readonly query?: {
                readonly action?: string;
                readonly actor?: string;
                readonly after?: string;
                readonly from?: string;
                readonly id?: string;
                readonly limit?: string;
                readonly through?: string;
                readonly type?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The events */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly events: readonly ({
                            readonly id: string;
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The log, an entry on each line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly matrixOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    readonly object?: string;
                    /** @constant */
                    readonly question?: "matrix";
                    readonly receipt?: boolean;
                    readonly role?: string;
                    readonly section?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly objectTable: {
        readonly parameters: {
            readonly query: {
                readonly at?: string;
                readonly type: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Their ids */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly string[];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is held */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SubjectAccess"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly erasePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Forgotten */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readRegister: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The register */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Register"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly requireOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    readonly before?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "require";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly applyRetention: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How much was dropped */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date
                         * @description A calendar day, until the year 9000
                         * @example 2026-01-01
                         */
                        readonly at: string;
                        readonly keys: number;
                        readonly people: number;
                    };
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routeOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action: string;
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "route";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly whoOfMunicipality: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The municipality code, four digits */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action?: string;
                    readonly at?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "who";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listRulesets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rulesets */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["RulesetSummary"][];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The ruleset */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": readonly ({
                    readonly action?: string;
                    readonly at?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "who";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action: string;
                    readonly actor?: string | {
                        readonly person?: string;
                        readonly role?: string;
                        readonly scope?: string;
                    };
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "decide";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly at?: string;
                    readonly before?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "require";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action: string;
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question: "route";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action?: string;
                    readonly at?: string;
                    readonly from?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question: "due";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                    readonly through?: string;
                } | {
                    readonly at?: string;
                    /** @constant */
                    readonly question: "audit";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                } | {
                    readonly action?: string;
                    readonly at?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question: "compare";
                    readonly receipt?: boolean;
                    readonly with: string;
                } | {
                    /** @constant */
                    readonly question: "lint";
                    readonly receipt?: boolean;
                } | {
                    readonly at?: string;
                    readonly object?: string;
                    /** @constant */
                    readonly question: "matrix";
                    readonly receipt?: boolean;
                    readonly role?: string;
                    readonly section?: string;
                } | {
                    readonly id: string;
                    /** @constant */
                    readonly question: "explain";
                    readonly receipt?: boolean;
                } | {
                    /** @constant */
                    readonly question: "norms";
                    readonly receipt?: boolean;
                })[];
            };
        };
        readonly responses: {
            /** @description The answers, in the same order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Answer"][];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly auditOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    /** @constant */
                    readonly question?: "audit";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly compareOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action?: string;
                    readonly at?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question?: "compare";
                    readonly receipt?: boolean;
                    readonly with: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action: string;
                    readonly actor?: string | {
                        readonly person?: string;
                        readonly role?: string;
                        readonly scope?: string;
                    };
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "decide";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dueOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action?: string;
                    readonly at?: string;
                    readonly from?: string;
                    readonly object?: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    /** @constant */
                    readonly question?: "due";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                    readonly through?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly explainOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @constant */
                    readonly question?: "explain";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly lintOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly question?: "lint";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly matrixOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    readonly object?: string;
                    /** @constant */
                    readonly question?: "matrix";
                    readonly receipt?: boolean;
                    readonly role?: string;
                    readonly section?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly matrixTable: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
            };
            readonly header?: {
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The table */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly normsOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly question?: "norms";
                    readonly receipt?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly requireOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly at?: string;
                    readonly before?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "require";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routeOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action: string;
                    readonly at?: string;
                    readonly done?: readonly string[];
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "route";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly whoOfRuleset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a ruleset */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action?: string;
                    readonly at?: string;
                    readonly edition?: string;
                    readonly facts?: {
                        readonly [key: string]: components["schemas"]["__schema0"];
                    };
                    readonly known?: string;
                    readonly object: string | {
                        readonly id: string;
                        readonly type: string;
                    };
                    readonly part?: string;
                    /** @constant */
                    readonly question?: "who";
                    readonly receipt?: boolean;
                    readonly register?: string | {
                        readonly events: readonly {
                            readonly act?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly action: string;
                            readonly actor?: string;
                            readonly day: string;
                            readonly decision?: {
                                readonly body?: string;
                                readonly on?: string;
                                readonly section?: string;
                            };
                            readonly edition?: string;
                            readonly effective?: string;
                            readonly establishes?: {
                                readonly [key: string]: components["schemas"]["__schema1"];
                            };
                            readonly hash?: string;
                            readonly id: string;
                            readonly note?: string;
                            readonly object: {
                                readonly id: string;
                                readonly type: string;
                            };
                            readonly part?: string;
                            /** Format: date-time */
                            readonly recorded?: string;
                            readonly role?: string;
                            /** Format: date-time */
                            readonly time?: string;
                        }[];
                        readonly since: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
