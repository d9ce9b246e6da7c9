-- Upkeep (ANALYZE, REINDEX, a restored dump) calls what an index is over without the path on which functions of ours are found: so it names none.
CREATE OR REPLACE FUNCTION facility_beginnings(name text, aliases text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT array_agg(DISTINCT left(regexp_replace(form, '[（(][^（）()]*[）)]$', ''), 4)) FROM unnest(array_append(aliases, name)) form);
END $$;
DROP FUNCTION facility_forms(text, text[]);

-- A fold is done with the rights of whoever asks. That it is not written out into every statement, and worked anew for every row, its language sees to.
CREATE OR REPLACE FUNCTION "folded_number"(number text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
BEGIN
  RETURN regexp_replace(translate(regexp_replace(normalize(number, NFKC), '\s', '', 'g'), '[]()【】{}', '〔〕〔〕〔〕〔〕'), '〕第?0*', '〕');
END $$;
CREATE OR REPLACE FUNCTION "folded_title"(title text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
BEGIN
  RETURN regexp_replace(
    translate(regexp_replace(normalize(title, NFKC), '\s', '', 'g'), '《》〈〉“”‘’"''「」『』()[]【】〔〕、,.。:;·•-—–_~/+', ''),
    '关于(?:印发|发布|公布)(.+)的通知$', '\1');
END $$;
ALTER FUNCTION "folded_titles"(text, text, text) SECURITY INVOKER;
