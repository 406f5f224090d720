---@meta
--- The types of gainsay, for editors that read LuaCATS annotations.  Nothing loads
--- this file.

---@class gainsay.Options
---@field lexicon table? entries that extend or override the English lexicon
---@field config string? a configuration file (.gainsayrc.lua)
---@field max_bytes integer? longest text that is read; 64 MiB unless set
---@field budget integer? most units of work for one text, about one a token and pass; 0: no limit
---@field input "text"|"html"|nil what the texts are, unless their meta says otherwise
---@field model boolean|string|nil a trained model's file; false for rules alone; else the built-in one
---@field lint table? settings of the lint rules

---@class gainsay.Meta
---@field id string|integer|nil
---@field headline string? where it is known and does not stand in the text
---@field match boolean? false: it will not be held against claims, which saves a little
---@field published string?
---@field outlet string?
---@field input "text"|"html"|nil

---@class gainsay.Engine
---@field read fun(self: gainsay.Engine, text: string, meta: gainsay.Meta?): gainsay.Document?, string?, string?
---@field match fun(self: gainsay.Engine, claim: string|gainsay.Document, text: string|gainsay.Document, meta: gainsay.Meta?): gainsay.Match?, string?, string?
---@field close fun(self: gainsay.Engine)

---@class gainsay.Document
---@field id string|integer|nil
---@field input "text"|"html"
---@field meta { headline: string?, published: string?, outlet: string? }
---@field text string as it was given
---@field language string "en", or "" where it is none that is known
---@field statements gainsay.Statement[]
---@field links gainsay.Link[]
---@field claims gainsay.Claim[]
---@field entities gainsay.Entity[]
---@field blocks gainsay.Block[]
---@field sentences gainsay.Span[]
---@field quotations gainsay.Span[]
---@field warnings gainsay.Warning[]
---@field slice fun(self: gainsay.Document, first: integer, last: integer): string
---@field locate fun(self: gainsay.Document, position: integer): integer, integer
---@field folded fun(self: gainsay.Document): string
---@field unfold fun(self: gainsay.Document, first: integer, last: integer): integer, integer
---@field edit fun(self: gainsay.Document, first: integer, last: integer, with: string): true?, string?, string?
---@field ledger fun(self: gainsay.Document): gainsay.Ledger
---@field tables fun(self: gainsay.Document): gainsay.Tables
---@field json fun(self: gainsay.Document, options: { indent: boolean? }?): string
---@field report fun(self: gainsay.Document, format: string?, options: table?): string
---@field close fun(self: gainsay.Document)

--- Bytes first .. last of the text, counted from 1, the last included.
---@class gainsay.Span
---@field first integer
---@field last integer
---@field text string valid UTF-8

---@alias gainsay.Stance "assert"|"allege"|"believe"|"intend"|"deny"|"doubt"|"confirm"|"no_comment"|"demand"|"ask"
---@alias gainsay.Kind "none"|"person"|"organisation"|"place"|"document"|"media"|"group"|"writer"
---@alias gainsay.Anonymity "none"|"named"|"role"|"unnamed"|"collective"
---@alias gainsay.Status "open"|"unanswered"|"denied"|"doubted"|"confirmed"|"disputed"|"partial"|"no_comment"

---@class gainsay.Source
---@field spans gainsay.Span[]
---@field text string
---@field entity integer? id of who speaks
---@field party integer? id of the entity that it speaks for, perhaps itself
---@field kind gainsay.Kind
---@field anonymity gainsay.Anonymity

---@class gainsay.Cue
---@field spans gainsay.Span[]
---@field text string
---@field lemma string?

---@class gainsay.Content
---@field spans gainsay.Span[]
---@field text string
---@field quotation "indirect"|"direct"|"mixed"

--- One attribution.
---@class gainsay.Statement
---@field id integer
---@field stance gainsay.Stance
---@field detail string?
---@field factive boolean
---@field polarity "+"|"-"
---@field certainty number
---@field hedges gainsay.Span[]
---@field source gainsay.Source
---@field cue gainsay.Cue
---@field content gainsay.Content
---@field sentence gainsay.Span
---@field line integer
---@field column integer
---@field told_to gainsay.Span?
---@field via integer?
---@field when gainsay.Span?
---@field confidence number

---@class gainsay.Reason
---@field feature string
---@field weight number
---@field detail string

--- What a text does with a claim: asserts it, confirms it (it is said to be so by somebody
--- who answers it), denies it, doubts it, reports it without a side; or it has none of it.
---@class gainsay.Match
---@field stance "assert"|"confirm"|"deny"|"doubt"|"report"|"none"
---@field confidence number
---@field spans gainsay.Span[] sentences that show it, in the order of the text
---@field why gainsay.Reason[] the weightiest first

---@class gainsay.Link
---@field response integer id of a statement
---@field claim integer id of a statement
---@field relation "denies"|"doubts"|"confirms"|"no_comment"
---@field confidence number
---@field why gainsay.Reason[] the weightiest first

---@class gainsay.Claim
---@field statement integer
---@field same_as integer[] statements
---@field accused integer[] entities
---@field status gainsay.Status
---@field answered_by integer[] statements
---@field unanswered integer[] entities

---@class gainsay.Entity
---@field id integer
---@field name string
---@field kind gainsay.Kind
---@field party integer?
---@field mentions gainsay.Span[]

---@class gainsay.Block: gainsay.Span
---@field kind "paragraph"|"headline"|"dateline"|"furniture"

---@class gainsay.Warning
---@field warning string
---@field count integer
---@field first integer place of the first

--- The public format (doc/ledger.schema.json) as plain tables; null is absent.
---@class gainsay.Ledger
---@field version integer
---@field id string|integer|nil
---@field language string
---@field meta { headline: string?, published: string?, outlet: string? }
---@field statements table[]
---@field links gainsay.Link[]
---@field claims gainsay.Claim[]
---@field entities table[]
---@field findings table[]
---@field warnings table[]

--- The same with spans as gainsay.Span, plain.
---@class gainsay.Tables
---@field version integer
---@field id string|integer|nil
---@field language string
---@field meta { headline: string?, published: string?, outlet: string? }
---@field statements gainsay.Statement[]
---@field links gainsay.Link[]
---@field claims gainsay.Claim[]
---@field entities gainsay.Entity[]
---@field findings table[]
---@field warnings gainsay.Warning[]
