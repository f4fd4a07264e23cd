//! A page in, an article or a listing out: the only wing that knows HTML. It never fails, it warns.
