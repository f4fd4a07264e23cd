//! Headlines of several portals in, one entry a story out.

use std::collections::{HashMap, HashSet};

use crate::model::headline::Headline;
use crate::model::kept::Item;
use crate::model::near::Version;
use crate::text::alike::Heading;
use crate::text::clean::Clean;

/// Seconds between two papers' print of a story.
const NEAR: u64 = 3 * 86_400;

/// A story with the papers that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The version that is shown: of a portal that its reader chose, else the earliest.
    pub item: Item,
    /// The others, the earliest first.
    pub also: Vec<Item>,
}

impl Story {
    /// The others as headlines and their portals.
    #[must_use]
    pub fn versions(&self) -> Vec<Version> {
        let version =
            |item: &Item| Version { headline: item.headline.clone(), portal: Clean::new(&item.portal) };
        self.also.iter().map(version).collect()
    }

    /// Its headline.
    #[must_use]
    pub fn headline(&self) -> &Headline {
        &self.item.headline
    }
}

/// Gathers what tells one story, in the order of the first of each. `told` says the stories of those
/// whose text is known, by their keys; where one's is not, nearly the same title must do. A portal has
/// each story once, and is shown before others where `is_chosen` says so.
#[must_use]
pub fn gather(
    items: Vec<Item>,
    told: impl Fn(&str) -> Option<i64>,
    is_chosen: impl Fn(&str) -> bool,
) -> Vec<Story> {
    let mut groups: Vec<Vec<Member>> = Vec::new();
    let member = |(at, item): (usize, Item)| Member {
        at,
        story: told(&item.key),
        heading: Some(&item.headline).filter(|one| !one.is_cut).and_then(|one| Heading::of(&one.title)),
        item,
    };
    let mut members: Vec<Member> = items.into_iter().enumerate().map(member).collect();
    let mut index = Index::of(&members);
    // What texts join comes first: a title may be like that of any of them.
    members.sort_by_key(|member| member.story.is_none());
    for member in members {
        let likely = index.likely(&member);
        let found =
            likely.into_iter().find(|group| groups.get(*group).is_some_and(|group| member.belongs(group)));
        let group = found.unwrap_or(groups.len());
        index.note(&member, group);
        match groups.get_mut(group) {
            Some(group) => group.push(member),
            None => groups.push(vec![member]),
        }
    }
    groups.sort_by_key(|group| group.iter().map(|member| member.at).min());
    let story = |group: Vec<Member>| {
        let mut items: Vec<Item> = group.into_iter().map(|member| member.item).collect();
        items.sort_by_key(|item| (!is_chosen(&item.portal), item.place));
        let mut items = items.into_iter();
        let item = items.next()?;
        let mut also: Vec<Item> = items.collect();
        also.sort_by_key(|item| item.place);
        Some(Story { item, also })
    };
    groups.into_iter().filter_map(story).collect()
}

struct Member {
    /// Its place in the list.
    at: usize,
    item: Item,
    /// The story that its text tells, where that is known.
    story: Option<i64>,
    heading: Option<Heading>,
}

impl Member {
    fn belongs(&self, group: &[Self]) -> bool {
        let fits = |other: &Self| {
            let is_near = self.item.place.news.abs_diff(other.item.place.news) <= NEAR;
            let is_other = self.story.is_some() && other.story.is_some() && self.story != other.story;
            other.item.portal != self.item.portal && is_near && !is_other
        };
        let is_same = |other: &Self| match (self.story, other.story) {
            (Some(story), Some(other)) => story == other,
            _ => self
                .heading
                .as_ref()
                .zip(other.heading.as_ref())
                .is_some_and(|(one, other)| one.is_like(other)),
        };
        group.iter().all(fits) && group.iter().any(is_same)
    }
}

/// Where to look for what tells the same.
struct Index {
    /// In how many titles a word is.
    seen: HashMap<String, usize>,
    /// Groups by their stories, and by the rarest words of their titles.
    stories: HashMap<i64, Vec<usize>>,
    words: HashMap<String, Vec<usize>>,
}

impl Index {
    fn of(members: &[Member]) -> Self {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for word in members.iter().filter_map(|member| member.heading.as_ref()).flat_map(Heading::words) {
            match seen.get_mut(word) {
                Some(count) => *count += 1,
                None => drop(seen.insert(word.to_owned(), 1)),
            }
        }
        Self { seen, stories: HashMap::new(), words: HashMap::new() }
    }

    fn rarest<'a>(&self, member: &'a Member) -> Vec<&'a str> {
        let seen = |word: &str| self.seen.get(word).copied().unwrap_or(0);
        member.heading.as_ref().map(|heading| heading.rarest(seen)).unwrap_or_default()
    }

    /// Groups that may tell the same.
    fn likely(&self, member: &Member) -> Vec<usize> {
        let by_story = member.story.and_then(|story| self.stories.get(&story)).into_iter().flatten();
        let by_word = self.rarest(member).into_iter().filter_map(|word| self.words.get(word)).flatten();
        let mut likely: Vec<usize> = by_story.chain(by_word).copied().collect();
        let mut met = HashSet::new();
        likely.retain(|group| met.insert(*group));
        likely
    }

    fn note(&mut self, member: &Member, group: usize) {
        if let Some(story) = member.story {
            self.stories.entry(story).or_default().push(group);
        }
        for word in self.rarest(member) {
            self.words.entry(word.to_owned()).or_default().push(group);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::Timestamp;

    use super::gather;
    use crate::model::address::{Address, Reach};
    use crate::model::headline::Headline;
    use crate::model::kept::{Item, Place};
    use crate::text::clean::Clean;

    const BRIDGE: &str = "Ninh Phước khánh thành cầu dài 36 mét qua kênh Nam";

    fn item(portal: &str, hour: i64, title: &str) -> Item {
        let address = Address::parse(&format!("https://{portal}.vn/{hour}")).expect("an address");
        Item {
            key: format!("{portal}{hour}"),
            headline: Headline {
                title: Clean::new(title),
                address,
                published: None,
                summary: None,
                is_cut: false,
                image: None,
                section: None,
            },
            portal: portal.into(),
            reach: Reach::Public,
            first_seen: Timestamp::UNIX_EPOCH,
            last_seen: Timestamp::UNIX_EPOCH,
            is_kept: false,
            place: Place { news: hour * 3_600, headline: hour },
        }
    }

    /// The keys of each story, the one that is shown first.
    fn told(items: &[(&str, i64, &str)], stories: &[(&str, i64)], chosen: &str) -> Vec<String> {
        let items = items.iter().map(|(portal, hour, title)| item(portal, *hour, title)).collect();
        let stories: HashMap<String, i64> =
            stories.iter().map(|(key, story)| ((*key).to_owned(), *story)).collect();
        let keys = |story: super::Story| {
            let also = story.also.into_iter().map(|item| item.key);
            [story.item.key].into_iter().chain(also).collect::<Vec<_>>().join(" ")
        };
        gather(items, |key| stories.get(key).copied(), |portal| portal == chosen)
            .into_iter()
            .map(keys)
            .collect()
    }

    #[test]
    fn texts_tell_and_titles_where_no_text_is_known() {
        let nearly = "Ninh Phước: Khánh thành cầu dài 36 mét qua kênh Nam";
        let news = [("c", 9, "Hết cảnh lội kênh"), ("b", 8, nearly), ("x", 7, "Tin khác"), ("a", 6, BRIDGE)];
        assert_eq!(told(&news, &[], ""), ["c9", "a6 b8", "x7"]);
        // A title joins what a text joined already.
        assert_eq!(told(&news, &[("c9", 1), ("a6", 1)], ""), ["a6 b8 c9", "x7"]);
    }

    #[test]
    fn the_chosen_portal_is_shown_else_the_earliest() {
        let news = [("c", 9, BRIDGE), ("b", 8, BRIDGE), ("a", 6, BRIDGE)];
        assert_eq!(told(&news, &[], ""), ["a6 b8 c9"]);
        assert_eq!(told(&news, &[], "b"), ["b8 a6 c9"]);
    }

    #[test]
    fn what_differs_stays_apart() {
        // One portal, texts that differ, days between, a form.
        assert_eq!(told(&[("a", 9, BRIDGE), ("a", 8, BRIDGE)], &[], ""), ["a9", "a8"]);
        assert_eq!(told(&[("a", 9, BRIDGE), ("b", 8, BRIDGE)], &[("a9", 1), ("b8", 2)], ""), ["a9", "b8"]);
        assert_eq!(told(&[("a", 99, BRIDGE), ("b", 8, BRIDGE)], &[], ""), ["a99", "b8"]);
        let form = "Thông báo lịch tiếp công dân tháng mười một năm nay";
        assert_eq!(told(&[("a", 9, form), ("b", 8, form)], &[], ""), ["a9", "b8"]);
    }
}
