-- How documents are named by others: 文号 and titles as people type them, with the differences taken out that do not tell two documents apart.

-- 厦海政[2021] 03号 and 厦海政〔2021〕3号 are one 文号: brackets, widths, spaces and noughts before the number do not count.
CREATE FUNCTION "folded_number"(number text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(translate(regexp_replace(normalize(number, NFKC), '\s', '', 'g'), '[]()【】{}', '〔〕〔〕〔〕〔〕'), '〕第?0*', '〕');

-- 《关于印发“医改方案”的通知》 and 医改方案 are one title: quotation marks, brackets, spaces, widths and the words of the notice that
-- carries it do not count. 转发 stays, since a paper handed on is another one. What names its issuer keeps the name.
CREATE FUNCTION "folded_title"(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
  translate(regexp_replace(normalize(title, NFKC), '\s', '', 'g'), '《》〈〉“”‘’"''「」『』()[]【】〔〕、,.。:;·•-—–_~/+', ''),
  '关于(?:印发|发布|公布)(.+)的通知$', '\1');

-- Every folded title an edition answers to: its own, that of what it carries, and both with and without its issuer before them.
CREATE FUNCTION "folded_titles"(title text, issuer text, attached text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
  folded_title(title), folded_title(attached), folded_title(issuer || title), folded_title(issuer || attached),
  CASE WHEN starts_with(title, issuer) THEN folded_title(substr(title, length(issuer) + 1)) END];

DROP INDEX "citation_number_idx";
DROP INDEX "citation_title_idx";
DROP INDEX "edition_live_number";
DROP INDEX "edition_live_title";
DROP INDEX "edition_live_attached";
CREATE INDEX "citation_number" ON "citation" ("folded_number"("number"));
CREATE INDEX "citation_title" ON "citation" USING HASH ("folded_title"("title"));
CREATE INDEX "document_number" ON "document" ("folded_number"("number"));
CREATE INDEX "edition_live_number" ON "edition" ("folded_number"("number")) WHERE "status" = 'live';
CREATE INDEX "edition_live_titles" ON "edition" USING GIN ("folded_titles"("title", "issuer_name", "fields" -> 'attachedDocument' ->> 'title')) WHERE "status" = 'live';
