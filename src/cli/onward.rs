//! A list's first page in, as many of its headlines as were asked for out, from its further pages too.

use std::collections::HashSet;

use crate::cli::arguments::Choice;
use crate::cli::program::Program;
use crate::cli::tell::{Loudness, complain};
use crate::model::address::{Address, Origin};
use crate::model::asked::Purpose;
use crate::model::explain::explain;
use crate::model::failure::Failure;
use crate::model::headline::Headline;
use crate::model::listing::{Listing, Reading};
use crate::model::messages::fill;
use crate::model::settings::Network;
use crate::model::target::Target;

/// Pages of a list that one command asks for.
const PAGES: usize = 10;

impl Program {
    /// Those headlines of `listing` that are wanted, and, where there is a limit, of its further
    /// pages until it is reached.
    pub async fn chosen_onward(&self, listing: Listing, asked: &Target, choice: &Choice) -> Vec<Headline> {
        let mut pages: HashSet<String> =
            asked.address().into_iter().chain([&listing.address]).map(Address::key).collect();
        let mut seen: HashSet<String> = listing.headlines.iter().map(|one| one.address.key()).collect();
        let (mut next, mut reach) = (listing.next.filter(|_| self.may_go_on(asked)), listing.reach);
        let mut chosen = self.chosen(listing.headlines, choice).await;
        let mut number = 1;
        while let (Some(limit), Some(address)) = (choice.limit, next.take()) {
            if chosen.len() >= limit || number == PAGES || !pages.insert(address.key()) {
                break;
            }
            number += 1;
            let page = match self.pipeline.further(&address, &Origin::Link(reach), Purpose::Person).await {
                Ok(Reading::Listing(page)) => *page,
                // What is no list is no page of one.
                Ok(Reading::Article(_)) => break,
                Err(failure) => {
                    self.tell_end(number, &failure);
                    break;
                }
            };
            let mut headlines = page.headlines;
            headlines.retain(|one| seen.insert(one.address.key()));
            if headlines.is_empty() {
                break;
            }
            chosen.extend(self.chosen(headlines, choice).await);
            (next, reach) = (page.next, page.reach);
        }
        chosen
    }

    /// False where the network is not to be touched: a saved page is read without it.
    fn may_go_on(&self, asked: &Target) -> bool {
        let is_file = asked.address().is_some_and(|address| address.as_url().scheme() == "file");
        !is_file && self.config.settings.network == Network::Online
    }

    fn tell_end(&self, number: usize, failure: &Failure) {
        if self.loudness != Loudness::Quiet {
            let what = explain(failure, self.words).what;
            let values = [("n", &*number.to_string()), ("reason", &*what)];
            let told = fill(&self.words.cli.page_missing, &values);
            complain(&fill(&self.words.cli.warning, &[("warning", &told)]));
        }
    }
}
