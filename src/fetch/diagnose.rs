//! An error of the HTTP client in, the kind of failure out.
//!
//! The kind is found in the types of the error's causes; their wording is only
//! quoted, through the door.

use std::error::Error;
use std::io::{self, ErrorKind};

use rustls::CertificateError;

use crate::fetch::guard::OnlyPrivate;
use crate::model::address::{Address, Refusal};
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::text::clean::Clean;

/// Says why asking for `address` failed with `error`.
#[must_use]
pub fn diagnose(error: &reqwest::Error, address: &Address, limits: &Limits) -> Kind {
    if cause::<OnlyPrivate>(error).is_some() {
        return Kind::Forbidden(Clean::new(address.as_str()), Refusal::Private);
    }
    if let Some(fault) = cause::<rustls::Error>(error) {
        return Kind::Tls(explain(fault));
    }
    // The innermost one: io errors wrap each other as "other".
    let io = causes(error).filter_map(|cause| cause.downcast_ref().map(io::Error::kind)).last();
    if error.is_connect() {
        return match io {
            _ if error.is_timeout() => Kind::Timeout(limits.connect),
            _ if error.is_dns() => Kind::UnknownHost,
            Some(ErrorKind::ConnectionRefused) => Kind::Refused,
            // The server hung up on our greeting: mostly one that only speaks TLS 1.0.
            Some(ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset)
                if address.as_url().scheme() == "https" =>
            {
                Kind::Tls(Clean::new("the server ended the handshake"))
            }
            _ => Kind::Unreachable(root(error)),
        };
    }
    if error.is_timeout() { Kind::Timeout(limits.idle) } else { Kind::Broken(root(error)) }
}

/// The first cause of this type, also inside an [`io::Error`], whose `source` skips it.
fn cause<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

/// The error and its causes, outermost first.
fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| {
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        wrapped.map(|inner| inner as &(dyn Error + 'static)).or_else(|| error.source())
    })
}

/// What the innermost cause says.
fn root(error: &(dyn Error + 'static)) -> Clean {
    let deepest = causes(error).last().unwrap_or(error);
    Clean::new(&deepest.to_string().chars().take(200).collect::<String>())
}

/// What is wrong with the secure connection, in words a person can act on.
fn explain(fault: &rustls::Error) -> Clean {
    let rustls::Error::InvalidCertificate(certificate) = fault else {
        return Clean::new(&format!("handshake failed: {fault}"));
    };
    Clean::new(match certificate {
        CertificateError::UnknownIssuer => "unknown issuer",
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "certificate expired",
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "certificate not valid yet"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "certificate of another name"
        }
        CertificateError::Revoked => "certificate revoked",
        other => return Clean::new(&format!("bad certificate: {other}")),
    })
}

#[cfg(test)]
mod tests {
    use std::io;

    use rustls::{CertificateError, Error};

    use super::{cause, explain};
    use crate::fetch::guard::OnlyPrivate;

    #[test]
    fn certificates_are_told_apart() {
        let table = [
            (CertificateError::UnknownIssuer, "unknown issuer"),
            (CertificateError::Expired, "certificate expired"),
            (CertificateError::NotValidForName, "certificate of another name"),
            (CertificateError::NotValidYet, "certificate not valid yet"),
        ];
        for (fault, expected) in table {
            assert_eq!(&*explain(&Error::InvalidCertificate(fault)), expected);
        }
        assert!(explain(&Error::HandshakeNotComplete).starts_with("handshake failed"));
    }

    #[test]
    fn causes_inside_io_errors_are_found() {
        let nested = io::Error::other(io::Error::other(OnlyPrivate));
        assert_eq!(cause::<OnlyPrivate>(&nested), Some(&OnlyPrivate));
    }
}
