//! A class or an id in, whether it is one of some names out, whatever its case and the signs between its words.

/// True when `name` is one of `names`, which are in small letters and without signs.
///
/// ```
/// use congtin::parse::signless::is_one;
/// assert!(is_one("swiper-slide", &["swiperslide"]) && is_one("galleryItem", &["galleryitem"]));
/// assert!(!is_one("swiper", &["swiperslide"]));
/// ```
#[must_use]
pub fn is_one(name: &str, names: &[&str]) -> bool {
    let signless = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    names.iter().any(|known| signless.clone().eq(known.bytes()))
}
