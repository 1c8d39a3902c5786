//! Addresses for programs, and the pages for people that show the same.

/// One endpoint.
pub(crate) struct Endpoint {
    pub id: &'static str,
    /// The endpoint's host.
    pub host: &'static str,
    /// The beginning of the path; what follows is the id.
    pub path: &'static str,
    /// The page for people: `{id}` stands for the id, `{section}` for the first part of the item's own path, such as
    /// its language.
    pub page: &'static str,
}

/// Source: items of DW's programme feeds, whose `rel="ArticleRef"` links name the API.
pub(crate) const ENDPOINTS: [Endpoint; 1] = [Endpoint {
    id: "dw-article",
    host: "api.dw.com",
    path: "/api/detail/article/",
    page: "https://www.dw.com/{section}/a-{id}",
}];
