-- Words are cut alike where they are kept and where they are looked for: at everything that is neither letter nor digit.
create function search_words(words text) returns text language sql immutable parallel safe as
$$ select trim(regexp_replace(lower(coalesce(words, '')), '[^[:alnum:]]+', ' ', 'g')) $$;

create function search_vector(title text, rest text) returns tsvector language sql immutable parallel safe as
$$ select setweight(to_tsvector('simple', search_words(title)), 'A')
     || setweight(to_tsvector('simple', search_words(rest)), 'C') $$;

-- Each word as the beginning of one; null, which finds nothing, if there is no word.
create function search_query(words text) returns tsquery language sql immutable parallel safe as
$$ select to_tsquery('simple', replace(nullif(search_words(words), ''), ' ', ':* & ') || ':*') $$;
