//! A page in, an article or a listing out: the only wing that knows HTML. It never fails, it warns.

pub mod address_date;
pub mod clock;
pub mod date;
pub mod date_tokens;
pub mod relative;
pub mod sink;
pub mod tags;
pub mod tree;
pub mod work;
