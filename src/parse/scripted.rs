//! The outline of a page on which nothing was recognised in, whether only its scripts would write it out.

use crate::model::failure::Kind;
use crate::parse::outline::{Outline, attribute};
use crate::text::fold::fold;

/// Bytes of text that such a page may show all the same.
const FEW: usize = 400;

/// What such a page says, folded.
const SAID: [&str; 12] = [
    "enable javascript",
    "requires javascript",
    "javascript is required",
    "javascript is disabled",
    "javascript enabled",
    "turn on javascript",
    "without javascript",
    "bat javascript",
    "kich hoat javascript",
    "ho tro javascript",
    "su dung javascript",
    "can javascript",
];

/// Ids of the empty element that scripts fill.
const ROOTS: [&str; 8] = ["root", "app", "__next", "__nuxt", "___gatsby", "main-app", "app-root", "svelte"];

/// `NeedsScript` for a page whose text only its scripts would write, else `otherwise`.
///
/// ```
/// use congtin::model::failure::Kind;
/// use congtin::parse::{outline::Outline, scripted::scripted, tree::tree, work::Work};
/// let html = tree("<body><div id=root></div><script src=a.js></script>", &Work::default()).unwrap();
/// assert_eq!(scripted(&Outline::new(&html), Kind::Empty), Kind::NeedsScript);
/// let html = tree("<body><p>Trang đang bảo trì", &Work::default()).unwrap();
/// assert_eq!(scripted(&Outline::new(&html), Kind::Unrecognised), Kind::Unrecognised);
/// ```
#[must_use]
pub fn scripted(outline: &Outline<'_>, otherwise: Kind) -> Kind {
    let named = |at: usize, name: &str| outline.element(at).is_some_and(|e| e.value().name() == name);
    if outline.is_empty() || !outline.elements().any(|(at, _)| named(at, "script")) {
        return otherwise;
    }
    let shown = outline.text_without(0, |at| named(at, "noscript"));
    if shown.len() > FEW {
        return otherwise;
    }
    let aside = outline.elements().filter(|(at, _)| named(*at, "noscript")).map(|(at, _)| outline.text(at));
    let is_said = |text: &str| {
        let folded = fold(text);
        SAID.iter().any(|said| folded.contains(said))
    };
    let is_told = is_said(&shown) || aside.into_iter().any(|text| is_said(&text));
    let is_root = |at: usize| {
        let element = outline.element(at);
        let id = element.and_then(|element| attribute(element, "id")).unwrap_or_default();
        (ROOTS.contains(&id) || named(at, "app-root")) && !outline.has_text(at)
    };
    let has_root = || outline.elements().any(|(at, _)| is_root(at));
    if is_told || has_root() { Kind::NeedsScript } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::scripted;
    use crate::model::failure::Kind;
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    #[test]
    fn pages_that_scripts_would_write_are_told_from_others() {
        let table = [
            (
                "<noscript>You need to enable JavaScript to run this app.</noscript><script src=a></script>",
                true,
            ),
            ("<noscript>Vui lòng bật JavaScript để xem trang.</noscript><div></div><script></script>", true),
            ("<p>Trình duyệt của bạn không hỗ trợ JavaScript</p><script></script>", true),
            ("<div id=__next></div><script></script>", true),
            ("<app-root></app-root><script></script>", true),
            ("<div id=app><div class=spinner></div></div><p>© Báo Mẫu</p><script></script>", true),
            ("<div id=root></div>", false),
            ("<div id=root><p>Chào</p></div><script></script>", false),
            ("<p>Trang đang bảo trì.</p><script></script>", false),
            ("<noscript><img src=dem.gif></noscript><p>Chào</p><script></script>", false),
        ];
        for (markup, expected) in table {
            let html = tree(markup, &Work::default()).expect("a small page");
            let found = scripted(&Outline::new(&html), Kind::Unrecognised) == Kind::NeedsScript;
            assert_eq!(found, expected, "{markup}");
        }
        let long =
            format!("<noscript>Bật JavaScript</noscript><p>{}</p><script></script>", "chữ ".repeat(200));
        let html = tree(&long, &Work::default()).expect("a small page");
        assert_eq!(scripted(&Outline::new(&html), Kind::Unrecognised), Kind::Unrecognised);
    }
}
