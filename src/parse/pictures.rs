//! A page and the headlines of it in, the small pictures and sections that belong to them out.

use std::collections::HashMap;

use crate::model::address::Address;
use crate::model::headline::Headline;
use crate::model::portal::Section;
use crate::parse::media;
use crate::parse::outline::Outline;
use crate::parse::place::Place;

/// Gives each headline the picture that leads where it does, wherever both stand in their item.
pub fn pictures(outline: &Outline<'_>, place: &Place, headlines: &mut [Headline]) {
    let keys = headlines.iter().enumerate().map(|(n, headline)| (headline.address.key(), n));
    let mut places: HashMap<String, usize> = keys.collect();
    let mut link: Option<(usize, usize)> = None;
    for (at, element) in outline.elements() {
        match element.value().name() {
            "a" => link = Some((at, outline.end(at))),
            "img" => {
                let inside = link.filter(|(_, end)| at < *end).and_then(|(link, _)| outline.element(link));
                let Some(key) = inside.and_then(|link| place.link(link)).map(|address| address.key()) else {
                    continue;
                };
                let picture = || media::images(element).find_map(|source| place.web(source));
                if let Some(n) = places.get(&key).copied()
                    && let Some(image) = picture().filter(|_| !media::is_pixel(element))
                {
                    headlines
                        .get_mut(n)
                        .into_iter()
                        .for_each(|headline| headline.image = Some(image.clone()));
                    places.remove(&key);
                }
            }
            _ => {}
        }
    }
}

/// Gives each headline the section under whose address its own stands; of several the longest.
///
/// ```
/// use congtin::model::{address::Address, headline::Headline, portal::Section};
/// use congtin::parse::pictures::sections;
/// use congtin::text::clean::Clean;
/// let at = |text: &str| Address::parse(text).unwrap();
/// let section = Section { name: Clean::new("Kinh tế"), address: at("https://a.vn/kinh-te.htm") };
/// let mut headlines = [Headline {
///     title: Clean::new("Tin"),
///     address: at("https://a.vn/kinh-te/tin-1.htm"),
///     published: None,
///     summary: None,
///     is_cut: false,
///     image: None,
///     section: None,
/// }];
/// sections(&[section], &mut headlines);
/// assert_eq!(headlines[0].section, Some(Clean::new("Kinh tế")));
/// ```
pub fn sections(sections: &[Section], headlines: &mut [Headline]) {
    let stem = |address: &Address| {
        let path = address.path();
        let cut = path.rsplit_once('.').filter(|(_, ending)| ending.len() <= 5 && !ending.contains('/'));
        cut.map_or(path, |(stem, _)| stem).trim_end_matches('/').to_owned()
    };
    let known: Vec<(&str, String, &Section)> =
        sections.iter().map(|section| (section.address.host(), stem(&section.address), section)).collect();
    for headline in headlines {
        let (own, path) = (headline.address.host(), headline.address.path());
        let is_under = |(host, stem, _): &&(&str, String, &Section)| {
            let is_longer = path.as_bytes().get(stem.len()) == Some(&b'/') && !stem.is_empty();
            is_longer && *host == own && path.starts_with(stem.as_str())
        };
        let section = known.iter().filter(is_under).max_by_key(|(_, stem, _)| stem.len());
        headline.section = section.map(|(.., section)| section.name.clone());
    }
}
