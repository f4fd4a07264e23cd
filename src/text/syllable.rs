//! A word in, whether it can be a Vietnamese syllable out: by the rules of spelling, without a list of words.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::text::letters::{ALPHABET, Tone, letter};

/// Consonants that begin a syllable, longest first where one begins another.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Vowels with the consonants after them, tones left out.
/// Source of the rule: the spelling of quốc ngữ; the rare ones (`oong`, `eng`,
/// `uyu`) stand in words of every dictionary (xoong, leng keng, khuỷu).
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay \
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet \
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut \
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu";

static ALL_RIMES: LazyLock<HashSet<&str>> = LazyLock::new(|| RIMES.split(' ').collect());

/// True when `word` is spelled like one Vietnamese syllable: an onset, a rime
/// and a tone that may go together. Case does not matter, nor where in the
/// rime the tone stands (hoà, hòa); anything but letters makes it false.
///
/// ```
/// use congtin::text::syllable::is_syllable;
/// assert!(["nghiêng", "Quốc", "gì", "HOÀ", "thuở", "y"].into_iter().all(is_syllable));
/// assert!(["blog", "kác", "các1", "tat", "ngiêng", "hop", ""].into_iter().all(|w| !is_syllable(w)));
/// ```
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    let Some((bare, tone)) = bare(word) else { return false };
    // "gì" and "giếng" write their two i's once, "quốc" and "quyết" their two u's.
    let shared = match bare.strip_prefix("gi") {
        Some(rest) if rest.starts_with('ê') || matches!(rest, "" | "n") => bare.get(1..),
        _ => bare.strip_prefix("qu").filter(|rest| rest.starts_with(['ô', 'y'])).and_then(|_| bare.get(1..)),
    };
    if let Some(rime) = shared {
        return is_rime(rime, tone);
    }
    let Some((onset, rime)) = ONSETS.iter().find_map(|o| Some((*o, bare.strip_prefix(o)?))) else {
        return false;
    };
    agree(onset, rime) && is_rime(rime, tone)
}

/// The letters in lower case without the tone, and the tone.
fn bare(word: &str) -> Option<(String, Tone)> {
    let (mut letters, mut tone) = (String::with_capacity(word.len()), Tone::Level);
    for c in word.chars() {
        let found = letter(c)?;
        letters.push(*ALPHABET.get(usize::from(found.index))?);
        if found.tone != Tone::Level {
            if tone != Tone::Level {
                return None;
            }
            tone = found.tone;
        }
    }
    Some((letters, tone))
}

/// Before e, ê and i the sounds of c, g and ng are written k, gh and ngh, and only there.
fn agree(onset: &str, rime: &str) -> bool {
    let is_front = rime.starts_with(['e', 'ê', 'i']) || rime == "y";
    match onset {
        "k" | "gh" | "ngh" => is_front,
        "c" | "g" | "ng" => !is_front,
        "qu" => rime == "o" || !rime.starts_with(['u', 'ư', 'o']),
        _ => true,
    }
}

/// A rime that ends in a stop (c, ch, p, t) takes only the acute and the dot.
fn is_rime(rime: &str, tone: Tone) -> bool {
    let is_stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    (!is_stopped || matches!(tone, Tone::Acute | Tone::Dot)) && ALL_RIMES.contains(rime)
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[track_caller]
    fn check(words: &str, expected: bool) {
        for word in words.split_whitespace() {
            assert_eq!(is_syllable(word), expected, "{word}");
        }
    }

    #[test]
    fn syllables_of_every_shape() {
        check(
            "nghiêng nghe ngoằn ngoèo khuỷu khúc khuya quýt quý qua quê quọ quốc quen quần quyển quỳnh",
            true,
        );
        check("gì gìn giếng giết già giá giờ giường gió giun Giêng xoong coóc leng keng boong", true);
        check("Ninh Thuận đắc ỷ yểu yến iếc ăn ấy âu ô ơn ưu ướt uống úy uỷ oẳn oanh oạch", true);
        check("tuần huân khuếch huênh nguệch thuở huơ quơ xoèn toét ngoen mượn hươu rượu khướu", true);
    }

    #[test]
    fn other_words_are_not() {
        check("and http www công2 x-y kiểm-tra việtnam aa bcd cen ghà ngì càt nhịk", false);
        check("tet hop jazz web wifi zalo facebook", false);
    }
}
