-- A fold costs more than looking into an index. Written out into every statement it is reckoned as cheap and is worked anew for every row; a definer's
-- function is called as one, at its own cost, so the indexes over it are used. It reads no table, so whose rights it has matters to nobody.
ALTER FUNCTION "folded_number"(text) SECURITY DEFINER COST 10000;
ALTER FUNCTION "folded_title"(text) SECURITY DEFINER COST 10000;
ALTER FUNCTION "folded_titles"(text, text, text) SECURITY DEFINER COST 50000;
-- Titles are read far more often than written: none wait in a list that every reader goes through.
ALTER INDEX "edition_live_titles" SET (fastupdate = off);
