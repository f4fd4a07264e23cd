//! Articles, lists and pages in, the bytes of a `body` column out, and back.
//!
//! A version, the number of a base, the length, then zstd of JSON. A base is what the bodies of
//! one portal have in common, itself kept in the cache: with it they take half. Whoever changes the JSON of `model` so that old
//! bytes no longer read, or the dictionary, takes the next version: older copies are misses then.

use std::cell::OnceCell;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zstd::bulk::Compressor;
use zstd::dict::{DecoderDictionary, EncoderDictionary};
use zstd::zstd_safe::{CParameter, DCtx};

use crate::model::address::{Address, Reach};
use crate::model::kept::KeptPage;
use crate::model::page::Page;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// The first byte of what this program writes, and the only one it reads.
pub const VERSION: u8 = 1;

/// How hard zstd tries; more costs much and wins little on pages.
const LEVEL: i32 = 3;

/// Bytes that a body may unpack to: eight times the largest page.
const LARGEST: usize = 64 << 20;

/// What nearly all bodies have in common. Part of the format.
const DICTIONARY: &[u8] = include_bytes!("dictionary.txt");

/// What bodies of one portal have in common. zstd's tables of it are made at the first use, and
/// serve every body that is packed or unpacked with the same value.
#[derive(Default)]
pub struct Base {
    id: u32,
    raw: Vec<u8>,
    packing: OnceCell<EncoderDictionary<'static>>,
    unpacking: OnceCell<DecoderDictionary<'static>>,
}

impl Base {
    /// The base of this number, which is 0 for none, and one of the bodies as it was before it
    /// was packed.
    #[must_use]
    pub fn new(id: u32, raw: Vec<u8>) -> Self {
        Self { id, raw, ..Self::default() }
    }

    fn packing(&self) -> &EncoderDictionary<'static> {
        self.packing.get_or_init(|| EncoderDictionary::copy(&self.dictionary(), LEVEL))
    }

    fn unpacking(&self) -> &DecoderDictionary<'static> {
        self.unpacking.get_or_init(|| DecoderDictionary::copy(&self.dictionary()))
    }

    fn dictionary(&self) -> Vec<u8> {
        [DICTIONARY, &self.raw].concat()
    }
}

/// What bytes turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoded<T> {
    /// What was encoded.
    Whole(T),
    /// Of another version of this program: as good as not there.
    Foreign,
    /// Not what was written.
    Damaged,
}

impl<T> Decoded<T> {
    /// The same with what `read` makes of the value.
    pub fn map<U>(self, read: impl FnOnce(T) -> U) -> Decoded<U> {
        match self {
            Self::Whole(value) => Decoded::Whole(read(value)),
            Self::Foreign => Decoded::Foreign,
            Self::Damaged => Decoded::Damaged,
        }
    }
}

/// What a page's markup stands behind.
#[derive(Serialize, Deserialize)]
struct Head {
    address: Address,
    charset: Clean,
    fetched: Timestamp,
    reach: Reach,
    warnings: Vec<Warning>,
}

/// An article or a listing as it is packed.
#[must_use]
pub fn json<T: Serialize>(value: &T) -> Vec<u8> {
    written(value)
}

/// The number of the base that `bytes` were packed with; 0 for none.
#[must_use]
pub fn base_of(bytes: &[u8]) -> u32 {
    let id = || bytes.strip_prefix(&[VERSION])?.first_chunk::<4>();
    id().map_or(0, |id| u32::from_le_bytes(*id))
}

/// An article or a listing in bytes, with no base.
#[must_use]
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    pack(&json(value), &Base::default())
}

/// The article or listing in `bytes`, which were packed with this base.
#[must_use]
pub fn decode<T: DeserializeOwned>(bytes: &[u8], base: &Base) -> Decoded<T> {
    parsed(unpack(bytes, base))
}

/// The article or listing that was unpacked.
#[must_use]
pub fn parsed<T: DeserializeOwned>(unpacked: Decoded<Vec<u8>>) -> Decoded<T> {
    match unpacked {
        Decoded::Whole(json) => serde_json::from_slice(&json).map_or(Decoded::Damaged, Decoded::Whole),
        Decoded::Foreign => Decoded::Foreign,
        Decoded::Damaged => Decoded::Damaged,
    }
}

/// A page as it is packed: one line of JSON, then the markup as it is.
#[must_use]
pub fn page(page: &Page) -> Vec<u8> {
    let head = Head {
        address: page.address.clone(),
        charset: Clean::new(page.charset),
        fetched: page.fetched,
        reach: page.reach,
        warnings: page.warnings.clone(),
    };
    let mut raw = written(&head);
    raw.push(b'\n');
    raw.extend_from_slice(page.markup.as_bytes());
    raw
}

/// The page in `bytes`, which were packed with this base.
#[must_use]
pub fn decode_page(bytes: &[u8], base: &Base) -> Decoded<KeptPage> {
    let page = |raw: Vec<u8>| {
        let raw = String::from_utf8(raw).ok()?;
        let (head, markup) = raw.split_once('\n')?;
        let Head { address, charset, fetched, reach, warnings } = serde_json::from_str(head).ok()?;
        Some(KeptPage { address, markup: markup.to_owned(), charset, fetched, reach, warnings })
    };
    match unpack(bytes, base).map(page) {
        Decoded::Whole(Some(page)) => Decoded::Whole(page),
        Decoded::Foreign => Decoded::Foreign,
        Decoded::Whole(None) | Decoded::Damaged => Decoded::Damaged,
    }
}

fn written<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("the model has text keys only")
}

/// Packs bytes; those of one portal with the base of that portal.
#[must_use]
pub fn pack(raw: &[u8], base: &Base) -> Vec<u8> {
    let length = u32::try_from(raw.len()).unwrap_or(u32::MAX);
    [&[VERSION], base.id.to_le_bytes().as_slice(), &length.to_le_bytes(), &compressed(raw, base)].concat()
}

fn compressed(raw: &[u8], base: &Base) -> Vec<u8> {
    let mut compressor =
        Compressor::with_prepared_dictionary(base.packing()).expect("the dictionary was made for it");
    // The checksum tells a flipped bit from a text.
    compressor.set_parameter(CParameter::ChecksumFlag(true)).expect("a known parameter");
    compressor.compress(raw).expect("there is memory for what is smaller than the page")
}

/// The bytes that were packed with this base.
#[must_use]
pub fn unpack(bytes: &[u8], base: &Base) -> Decoded<Vec<u8>> {
    Unpacker::default().unpack(bytes, base)
}

/// What zstd needs to unpack, for many bodies one after the other: to make it takes as long as
/// a short one.
#[derive(Default)]
pub struct Unpacker(DCtx<'static>);

impl Unpacker {
    /// The bytes that were packed with this base.
    #[must_use]
    pub fn unpack(&mut self, bytes: &[u8], base: &Base) -> Decoded<Vec<u8>> {
        let Some((version, rest)) = bytes.split_first() else { return Decoded::Damaged };
        if *version != VERSION {
            return Decoded::Foreign;
        }
        self.raw(rest, base).map_or(Decoded::Damaged, Decoded::Whole)
    }

    fn raw(&mut self, bytes: &[u8], base: &Base) -> Option<Vec<u8>> {
        let rest = bytes.strip_prefix(&base.id.to_le_bytes())?;
        let (length, packed) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length <= LARGEST)?;
        let mut raw = Vec::with_capacity(length);
        self.0.decompress_using_ddict(&mut raw, packed, base.unpacking().as_ddict()).ok()?;
        (raw.len() == length).then_some(raw)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use proptest::collection::vec;
    use proptest::option::of;
    use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
    use proptest::sample::Index;

    use super::{Base, Decoded, base_of, decode, decode_page, encode, json, pack, page as written};
    use crate::model::address::{Address, Reach};
    use crate::model::article::{Article, Attachment, Block, Complete, Image, Item, List, Table};
    use crate::model::headline::Headline;
    use crate::model::listing::Listing;
    use crate::model::moment::Moment;
    use crate::model::portal::{Portal, Section};
    use crate::model::prose::{Mark, Prose};
    use crate::model::warning::Warning;
    use crate::store::cache::specimen::{article as specimen, page};
    use crate::text::clean::Clean;

    fn text() -> impl Strategy<Value = Clean> + Clone {
        "[ a\"\\\\\n<đễ\u{301}Ð\u{1f600}]{0,12}".prop_map(|raw| Clean::new(&raw))
    }

    fn address() -> impl Strategy<Value = Address> + Clone {
        "(https?|file)://a\\.vn/[a-zễ% ]{0,9}".prop_filter_map("an address", |raw| Address::parse(&raw).ok())
    }

    fn prose() -> impl Strategy<Value = Prose> + Clone {
        let mark = prop_oneof![Just(Mark::Strong), Just(Mark::Emphasis), address().prop_map(Mark::Link)];
        (text(), vec((any::<[Index; 2]>(), mark), 0..3)).prop_map(|(text, marks)| {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let range = |[a, b]: [Index; 2]| -> Range<usize> {
                let (a, b) = (*a.get(&ends), *b.get(&ends));
                a.min(b)..a.max(b)
            };
            let marks = marks.into_iter().map(|(ends, mark)| (range(ends), mark)).collect();
            Prose { text, marks }
        })
    }

    fn block() -> impl Strategy<Value = Block> {
        let image = (address(), of(text()), of(prose()))
            .prop_map(|(address, alt, caption)| Block::Image(Image { address, alt, caption }));
        let table = (any::<bool>(), vec(vec(prose(), 0..3), 0..3))
            .prop_map(|(header, rows)| Block::Table(Table { header, rows }));
        let leaf = prop_oneof![
            prose().prop_map(Block::Paragraph),
            (1..7_u8, prose()).prop_map(|(level, prose)| Block::Heading(level, prose)),
            prose().prop_map(Block::Quote),
            vec(text(), 0..3).prop_map(Block::Preformatted),
            image,
            table,
        ];
        leaf.prop_recursive(5, 20, 3, |inner| {
            let item = (prose(), vec(inner, 0..3)).prop_map(|(prose, blocks)| Item { prose, blocks });
            (of(any::<u32>()), vec(item, 0..3)).prop_map(|(first, items)| Block::List(List { first, items }))
        })
    }

    fn warning() -> impl Strategy<Value = Warning> + Clone {
        prop_oneof![
            any::<usize>().prop_map(Warning::BadBytes),
            text().prop_map(Warning::WrongCharset),
            Just(Warning::ShortBody),
            Just(Warning::EncodedTwice),
        ]
    }

    fn headlines() -> impl Strategy<Value = Vec<Headline>> {
        let moment = of(1..29_i8).prop_map(|day| Some(Moment::day(jiff::civil::date(2026, 2, day?))));
        let parts = (text(), address(), moment, of(text()), any::<bool>());
        let headline = parts.prop_map(|(title, address, published, summary, is_cut)| Headline {
            title,
            address,
            published,
            summary,
            is_cut,
            image: None,
            section: None,
        });
        vec(headline, 0..4)
    }

    fn complete() -> impl Strategy<Value = Complete> {
        prop_oneof![
            Just(Complete::Whole),
            warning().prop_map(Complete::Cut),
            warning().prop_map(Complete::Text)
        ]
    }

    fn section() -> impl Strategy<Value = Section> + Clone {
        (text(), address()).prop_map(|(name, address)| Section { name, address })
    }

    fn portal() -> impl Strategy<Value = Portal> {
        let parts = (of("[a-z]{1,4}"), of(text()), of(address()), of(any::<u64>()), vec(section(), 0..3));
        parts.prop_map(|(id, name, home, online, sections)| Portal {
            family: id.clone(),
            id,
            weather: name.clone(),
            name,
            home,
            online,
            sections,
        })
    }

    fn article() -> impl Strategy<Value = Article> {
        let own = (of(text()), vec(block(), 0..5), vec((text(), address()), 0..3), complete());
        let around = (headlines(), headlines(), portal(), of(section()), vec(warning(), 0..3));
        (own, around, 0..2_000_000_000_i64, any::<bool>()).prop_map(|(own, around, fetched, is_public)| {
            let (title, blocks, files, complete) = own;
            let (related, latest, portal, section, warnings) = around;
            let attachments =
                files.into_iter().map(|(title, address)| Attachment { title, address, size: None });
            Article {
                tags: title.clone().into_iter().collect(),
                summary: title.clone(),
                title,
                blocks,
                attachments: attachments.collect(),
                complete,
                related,
                latest,
                portal,
                section,
                warnings,
                fetched: jiff::Timestamp::new(fetched, 123_456_789).expect("a moment"),
                reach: if is_public { Reach::Public } else { Reach::Private },
                ..specimen(3, "", 0)
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]
        #[test]
        fn an_article_comes_back_as_it_was(article in article()) {
            assert_eq!(decode(&encode(&article), &Base::default()), Decoded::Whole(article.clone()));
            let Article { address, title, portal, latest, fetched, reach, warnings, .. } = article;
            let listing = Listing { address, title, portal, headlines: latest, next: None, fetched, reach, warnings };
            assert_eq!(decode(&encode(&listing), &Base::default()), Decoded::Whole(listing));
        }

        #[test]
        fn bytes_that_are_no_copy_are_no_panic(bytes in vec(any::<u8>(), 0..60), version in 0..3_u8) {
            let bytes = [vec![version], bytes].concat();
            let found: Decoded<Article> = decode(&bytes, &Base::default());
            assert_eq!(found, if version == super::VERSION { Decoded::Damaged } else { Decoded::Foreign });
        }

        #[test]
        fn a_flipped_bit_never_changes_a_text(at in any::<Index>(), bit in 0..8_u32) {
            let article = specimen(1, "Xã Phước Thuận gặt xong lúa hè thu.", 0);
            let mut bytes = encode(&article);
            *at.get_mut(&mut bytes) ^= 1_u8 << bit;
            // A bit of the frame's head that zstd does not use may change.
            let found: Decoded<Article> = decode(&bytes, &Base::default());
            assert!(matches!(found, Decoded::Damaged | Decoded::Foreign) || found == Decoded::Whole(article));
        }
    }

    #[test]
    fn lists_nest_as_deep_as_a_page_likes() {
        let mut list = List::default();
        for depth in 0..400 {
            let item = Item { prose: Prose::plain(&depth.to_string()), blocks: vec![Block::List(list)] };
            list = List { first: Some(depth), items: vec![item, Item::default()] };
        }
        let article = Article { blocks: vec![Block::List(list)], ..specimen(1, "", 0) };
        assert_eq!(decode(&encode(&article), &Base::default()), Decoded::Whole(article));
    }

    #[test]
    fn a_mark_outside_of_its_text_is_damage() {
        for (text, range) in [("đây", r#"{"start":1,"end":3}"#), ("đây", r#"{"start":0,"end":9}"#)] {
            let json = format!(r#"{{"text":"{text}","marks":[[{range},"strong"]]}}"#);
            assert!(serde_json::from_str::<Prose>(&json).is_err(), "{json}");
        }
    }

    #[test]
    fn a_page_comes_back_with_its_markup() {
        let page = page(&specimen(1, "", 0), "<p>Tin\n\u{0}\u{1b} \"x\"</p>");
        let Decoded::Whole(found) = decode_page(&pack(&written(&page), &Base::default()), &Base::default())
        else {
            panic!("a page")
        };
        assert_eq!((found.markup, found.address, found.fetched), (page.markup, page.address, page.fetched));
        assert_eq!(decode_page(&encode(&specimen(1, "", 0)), &Base::default()), Decoded::Damaged);
    }

    #[test]
    fn a_base_makes_bodies_small_and_is_needed_to_read_them() {
        let [one, other] = [1, 2].map(|n| specimen(n, "Xã Phước Thuận gặt xong lúa hè thu, giao sớm.", 0));
        let base = Base::new(7, json(&one));
        let bytes = pack(&json(&other), &base);
        assert!(bytes.len() < encode(&other).len() - 40, "{} {}", bytes.len(), encode(&other).len());
        assert_eq!((base_of(&bytes), base_of(&encode(&other)), base_of(&[])), (7, 0, 0));
        assert_eq!(decode(&bytes, &base), Decoded::Whole(other.clone()));
        for base in [Base::default(), Base::new(7, Vec::new()), Base::new(8, json(&one))] {
            let found: Decoded<Article> = decode(&bytes, &base);
            assert_eq!(found, Decoded::Damaged);
        }
    }
}
