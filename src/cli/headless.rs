//! The commands that print and need no screen: what was asked for in, exit status out.

use std::cmp::Reverse;
use std::collections::HashSet;

use clap::CommandFactory;
use jiff::Timestamp;

use crate::cli::arguments::{Arguments, Choice};
use crate::cli::nearest::nearest;
use crate::cli::program::{DONE, FAILED, NO_PAGE, NOTHING, Program, WRONG};
use crate::cli::target::{Unknown, address, directory, target};
use crate::cli::tell::{Loudness, complain, failure, print, problem, warnings};
use crate::export::format::Format;
use crate::export::{json, plain, table};
use crate::model::address::{Address, Origin};
use crate::model::article::Article;
use crate::model::asked::Purpose;
use crate::model::explain::{hint, notice, source, time};
use crate::model::failure::{Failure, Kind};
use crate::model::headline::Headline;
use crate::model::listing::Reading;
use crate::model::messages::fill;
use crate::model::near::Near;
use crate::model::obtained::{Obtained, Source};
use crate::model::query::Query;
use crate::model::story::Story;
use crate::model::target::Target;
use crate::pipeline::search::Typing;
use crate::sample::{Sample, serve};
use crate::text::clean::Clean;

/// How many papers may have one story, of those whose headlines are asked for.
const STORY: usize = 6;

/// Items that a search prints where no number is given.
const HITS: usize = 50;

impl Program {
    /// `congtin read`.
    pub async fn read(&self, text: &str, format: Format, width: Option<u16>) -> u8 {
        let Ok(address) = address(text, &self.folder) else {
            return self.unknown(text, &Unknown::Malformed);
        };
        match self.article(&address).await {
            Err(error) => self.failed(&error),
            Ok((article, source)) => {
                let columns = width.unwrap_or(self.config.settings.measure).into();
                self.print(&match format {
                    Format::Json => {
                        let near = self.near(&article).await;
                        json::article(&article, &near, &source, self.words)
                    }
                    _ => plain::article(&article, columns, self.desk()),
                })
            }
        }
    }

    /// `congtin related`.
    pub async fn related(&self, text: &str, format: Format) -> u8 {
        let Ok(address) = address(text, &self.folder) else {
            return self.unknown(text, &Unknown::Malformed);
        };
        match self.article(&address).await {
            Err(error) => self.failed(&error),
            Ok((article, _)) => self.print(&match format {
                Format::Json => json::lists(&article),
                _ => table::lists(&article, &self.near(&article).await, self.words),
            }),
        }
    }

    /// What of the store is near an article; nothing where the store cannot say.
    async fn near(&self, article: &Article) -> Vec<Near> {
        let nearby = self.pipeline.near(article).await;
        nearby.map(|nearby| nearby.near).unwrap_or_default()
    }

    /// `congtin latest`.
    pub async fn latest(&self, text: Option<&str>, format: Format, choice: &Choice) -> u8 {
        let set = Some(self.config.settings.start.as_str()).filter(|start| !start.is_empty());
        let Some(text) = text.or(set) else { return self.river(format, choice).await };
        let target = match target(text, &self.config.profiles, &self.folder) {
            Ok(target) => target,
            Err(unknown) => return self.unknown(text, &unknown),
        };
        let headlines = match self.page(&target).await {
            Ok(Obtained { reading: Reading::Listing(listing), .. }) => {
                warnings(&listing.warnings, self.loudness, self.words);
                self.tell_empty(&listing.headlines);
                self.chosen_onward(*listing, &target, choice).await
            }
            Ok(Obtained { reading: Reading::Article(article), .. }) => {
                self.tell_empty(&article.latest);
                self.chosen(article.latest, choice).await
            }
            Err(Failure { kind: Kind::Unrecognised, address }) => {
                return self.failed(&Kind::NotListing.at(&address));
            }
            Err(error) => return self.failed(&error),
        };
        self.print_chosen(&headlines, format, choice)
    }

    /// Says that a list has nothing at all.
    fn tell_empty(&self, headlines: &[Headline]) {
        if headlines.is_empty() && self.loudness != Loudness::Quiet {
            complain(&fill(&self.words.cli.warning, &[("warning", &self.words.list.empty)]));
        }
    }

    /// The newest of all that is followed, as it was kept by the last refresh.
    async fn river(&self, format: Format, choice: &Choice) -> u8 {
        let follows = self.pipeline.follows().await;
        if follows.is_empty() {
            problem(&self.words.cli.no_target, &[], self.words);
            return WRONG;
        }
        if !choice.is_picky() {
            let limit = choice.limit.unwrap_or(HITS);
            // Several headlines may be one story.
            let stories = self.pipeline.river(&follows, limit.saturating_mul(STORY)).await;
            return self.print_stories(stories.get(..limit).unwrap_or(&stories), format);
        }
        let news = self.pipeline.news(&follows, choice.since.unwrap_or(Timestamp::MIN)).await;
        let mut items = news.concat();
        items.sort_by_key(|item| Reverse(item.place));
        let headlines = items.iter().map(|item| item.headline.clone()).collect();
        let chosen = self.chosen(headlines, choice).await;
        let keys: HashSet<String> = chosen.iter().map(|headline| headline.address.key()).collect();
        items.retain(|item| keys.contains(&item.headline.address.key()));
        let stories = self.pipeline.stories(items, &follows).await;
        // All since a moment is asked for as such; other lists have no natural end.
        let limit = choice.limit.or(choice.since.is_none().then_some(HITS));
        let status =
            self.print_stories(stories.get(..limit.unwrap_or(usize::MAX)).unwrap_or(&stories), format);
        if stories.is_empty() && !choice.matches.is_empty() { NOTHING } else { status }
    }

    /// `congtin search`.
    pub async fn search(&self, text: &str, format: Format, limit: Option<usize>) -> u8 {
        self.tell_hints(text);
        match self.pipeline.search(text, Typing::Done, limit.unwrap_or(HITS)).await {
            Ok(hits) => {
                if hits.is_empty() && format != Format::Json && self.loudness != Loudness::Quiet {
                    let nothing = fill(&self.words.search.nothing, &[("query", &Clean::new(text))]);
                    complain(&fill(&self.words.cli.warning, &[("warning", &nothing)]));
                }
                self.print(&match format {
                    Format::Json => json::hits(&hits),
                    _ => table::hits(&hits),
                })
            }
            Err(fault) => {
                let reason = fill(&self.words.cli.not_kept, &[("reason", &fault.to_string())]);
                problem(&reason, &[], self.words);
                FAILED
            }
        }
    }

    /// Says what looked like a filter of the query and was none.
    fn tell_hints(&self, text: &str) {
        if self.loudness == Loudness::Quiet {
            return;
        }
        for one in Query::parse(text, now()).hints {
            complain(&fill(&self.words.cli.warning, &[("warning", &hint(&one, self.words))]));
        }
    }

    async fn page(&self, target: &Target) -> Result<Obtained, Failure> {
        let begun = now();
        let obtained = match target {
            Target::Page(address, origin) => self.pipeline.read(address, origin, Purpose::Person).await,
            // A command line names no list of the store.
            Target::Sample | Target::Followed | Target::Bookmarked => {
                let sample = self.sample().await?;
                self.pipeline.read(&sample.home, &Origin::Typed, Purpose::Person).await
            }
        }?;
        self.tell_source(&obtained);
        self.tell_facts(&obtained.reading, begun);
        Ok(obtained)
    }

    /// The sample portal, served for as long as it is held.
    ///
    /// # Errors
    /// When this machine has no place to serve it at.
    pub(in crate::cli) async fn sample(&self) -> Result<Sample, Failure> {
        let sample = serve().await.map_err(|error| {
            let loopback = Address::parse("http://127.0.0.1/").expect("a literal address");
            Kind::Unreachable(Clean::new(&error.to_string())).at(&loopback)
        })?;
        self.pipeline.serves(&sample.home);
        Ok(sample)
    }

    /// Says, where more is wanted, what was read, by which family, when and how long it took.
    fn tell_facts(&self, reading: &Reading, begun: Timestamp) {
        if self.loudness != Loudness::Verbose {
            return;
        }
        let (address, portal, fetched) = match reading {
            Reading::Article(article) => (&article.address, &article.portal, article.fetched),
            Reading::Listing(listing) => (&listing.address, &listing.portal, listing.fetched),
        };
        let w = &self.words.portals;
        let of = |family: &String| fill(&w.of_family, &[("family", family)]);
        let family = portal.family.as_ref().map_or_else(|| w.as_page.clone(), of);
        let (place, took) = (address.shown(), now().duration_since(begun).as_millis().to_string());
        let values = [("address", &*place), ("family", &family), ("time", &time(fetched)), ("n", &took)];
        complain(&fill(&self.words.cli.facts, &values));
    }

    /// Prints headlines as the lines or the JSON that was asked for.
    #[must_use]
    pub fn print_list(&self, headlines: &[Headline], format: Format) -> u8 {
        self.print(&match format {
            Format::Json => json::headlines(headlines),
            _ => table::headlines(headlines),
        })
    }

    /// Prints stories, each with how many other papers have it.
    fn print_stories(&self, stories: &[Story], format: Format) -> u8 {
        self.print(&match format {
            Format::Json => json::stories(stories),
            _ => table::stories(stories, self.words),
        })
    }

    async fn article(&self, address: &Address) -> Result<(Article, Source), Failure> {
        let begun = now();
        let obtained = self.pipeline.read(address, &Origin::Typed, Purpose::Person).await?;
        self.tell_source(&obtained);
        self.tell_facts(&obtained.reading, begun);
        match obtained.reading {
            Reading::Listing(listing) => Err(Kind::NotArticle.at(&listing.address)),
            Reading::Article(article) => {
                warnings(&article.warnings, self.loudness, self.words);
                Ok((*article, obtained.source))
            }
        }
    }

    /// Says where something came from, when it is not the page, and what the store has to tell.
    pub fn tell_source(&self, obtained: &Obtained) {
        if self.loudness == Loudness::Quiet {
            return;
        }
        if let Some(sentence) = source(obtained, self.words) {
            complain(&fill(&self.words.cli.warning, &[("warning", &sentence)]));
        }
        self.tell_notices();
    }

    /// Says what the store has to tell.
    pub fn tell_notices(&self) {
        for told in self.pipeline.notices() {
            complain(&fill(&self.words.cli.warning, &[("warning", &notice(&told, self.words))]));
        }
    }

    /// Prints `text`; the status that comes of it.
    #[must_use]
    pub fn print(&self, text: &str) -> u8 {
        match print(text) {
            Ok(()) => DONE,
            Err(error) => {
                problem(&error.to_string(), &[], self.words);
                FAILED
            }
        }
    }

    /// Says why there is no page, or none of use; the status that comes of it.
    #[must_use]
    pub fn failed(&self, error: &Failure) -> u8 {
        failure(error, self.words);
        if error.kind.is_obtained() { FAILED } else { NO_PAGE }
    }

    /// Says why a target means nothing.
    #[must_use]
    pub fn unknown(&self, text: &str, why: &Unknown) -> u8 {
        let w = &self.words.cli;
        match why {
            Unknown::Malformed => {
                let is_portal = directory(&self.config.profiles).iter().any(|known| known.id == text);
                let latest = format!("congtin latest {text}");
                let rows = [(w.try_.as_str(), "advice", latest.as_str())];
                problem(
                    &fill(&w.malformed, &[("address", text)]),
                    if is_portal { &rows } else { &[] },
                    self.words,
                );
            }
            Unknown::NoHome => problem(&fill(&w.no_home, &[("name", text)]), &[], self.words),
            Unknown::Portal => {
                let known = directory(&self.config.profiles);
                let known = known.iter().map(|known| (&*known.id, &*known.name));
                let tasks = Arguments::command();
                let tasks = tasks.get_subcommands().map(|task| (task.get_name(), task.get_name()));
                let names = nearest(text, known.chain(tasks)).join(", ");
                let perhaps = (w.perhaps.as_str(), "names", names.as_str());
                let all = (w.all_portals.as_str(), "", "");
                let rows = [perhaps, all];
                let rows = if names.is_empty() { &rows[1..] } else { &rows[..] };
                problem(&fill(&w.unknown_portal, &[("name", text)]), rows, self.words);
            }
        }
        WRONG
    }
}

#[expect(clippy::disallowed_methods, reason = "a command begins now, and tells how long it took")]
fn now() -> Timestamp {
    Timestamp::now()
}
