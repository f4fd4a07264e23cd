//! A host's name in, its public addresses out: the resolver for what pages and redirects lead to.
//!
//! The address policy knows names and literals; a public name that resolves
//! to a private network is only seen here, at the one look-up that the
//! connection itself uses (so a second answer cannot differ).

use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::model::address::is_private;

/// Resolves as the system does and leaves out every private address.
#[derive(Clone, Copy, Debug)]
pub struct Guard;

/// The name has addresses, and every one of them is private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name leads to a private network")]
pub struct OnlyPrivate;

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Addrs = Box::new(admit(found)?.into_iter());
            Ok(public)
        })
    }
}

/// The public ones of `found`.
///
/// # Errors
/// When there are addresses, but none is public.
pub fn admit(found: impl Iterator<Item = SocketAddr>) -> Result<Vec<SocketAddr>, OnlyPrivate> {
    let (private, public): (Vec<_>, Vec<_>) = found.partition(|address| is_private(address.ip()));
    if public.is_empty() && !private.is_empty() { Err(OnlyPrivate) } else { Ok(public) }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::{Guard, OnlyPrivate, admit};
    use reqwest::dns::Resolve;

    fn addresses(texts: &[&str]) -> Vec<SocketAddr> {
        texts.iter().map(|text| SocketAddr::new(text.parse().expect(text), 0)).collect()
    }

    #[test]
    fn only_public_addresses_pass() {
        let mixed = addresses(&["10.0.0.1", "113.161.0.1", "::1", "2400:cb00::1", "169.254.169.254"]);
        assert_eq!(admit(mixed.into_iter()), Ok(addresses(&["113.161.0.1", "2400:cb00::1"])));
        assert_eq!(admit(addresses(&["192.168.1.1", "fe80::1"]).into_iter()), Err(OnlyPrivate));
        assert_eq!(admit(std::iter::empty()), Ok(vec![]));
    }

    #[tokio::test]
    async fn a_name_of_this_machine_is_refused() {
        let answer = Guard.resolve("localhost".parse().expect("a name")).await;
        let error = answer.err().expect("localhost is private");
        assert_eq!(error.downcast_ref(), Some(&OnlyPrivate));
    }
}
