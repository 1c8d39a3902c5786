//! Providers of embedded players and posts, and the forms in which their addresses occur.

use crate::article::EmbedKind;

/// One provider.
#[derive(Clone, Copy)]
pub(crate) struct Provider {
    /// What the forms call it: the id, but where one provider has ids of two kinds.
    pub name: &'static str,
    /// Reported as [`crate::Embed::provider`].
    pub id: &'static str,
    pub kind: EmbedKind,
    /// The page for people; `{id}` stands for the id. Empty where only the given address is known.
    pub page: &'static str,
    /// The player in its privacy-friendly form. Empty where there is none: then a link is all that is offered.
    pub player: &'static str,
    /// A still picture. Empty where none can be named without asking the provider.
    pub thumbnail: &'static str,
    /// The player's parameter for the start in seconds; empty where it has none.
    pub start: &'static str,
}

const fn provider(id: &'static str, kind: EmbedKind, page: &'static str, player: &'static str) -> Provider {
    Provider { name: id, id, kind, page, player, thumbnail: "", start: "" }
}

const fn second(name: &'static str, provider: Provider) -> Provider {
    Provider { name, ..provider }
}

use EmbedKind::{Audio, Code, Document, Map, Other, Post, Video};

/// Source: frames of 5,666 documents, and the providers' embedding documentation.
pub(crate) const PROVIDERS: &[Provider] = &[
    Provider {
        name: "youtube",
        id: "youtube",
        kind: Video,
        page: "https://www.youtube.com/watch?v={id}",
        player: "https://www.youtube-nocookie.com/embed/{id}",
        thumbnail: "https://i.ytimg.com/vi/{id}/hqdefault.jpg",
        start: "start",
    },
    second(
        "youtube-list",
        provider(
            "youtube",
            Video,
            "https://www.youtube.com/playlist?list={id}",
            "https://www.youtube-nocookie.com/embed/videoseries?list={id}",
        ),
    ),
    second(
        "youtube-live",
        provider(
            "youtube",
            Video,
            "https://www.youtube.com/channel/{id}/live",
            "https://www.youtube-nocookie.com/embed/live_stream?channel={id}",
        ),
    ),
    second("vimeo-event", provider("vimeo", Video, "https://vimeo.com/event/{id}", "")),
    second("vimeo-showcase", provider("vimeo", Video, "https://vimeo.com/showcase/{id}", "")),
    provider("peertube", Video, "", ""),
    provider("brightcove", Video, "", ""),
    provider("eagleplatform", Video, "", ""),
    provider("bbc", Video, "https://www.bbc.com/news/av/{id}", ""),
    provider("loom", Video, "https://www.loom.com/share/{id}", ""),
    provider("ok", Video, "https://ok.ru/video/{id}", ""),
    provider("deezer", Audio, "https://www.deezer.com/{id}", ""),
    provider("codesandbox", Code, "https://codesandbox.io/s/{id}", ""),
    provider("acfun", Video, "https://www.acfun.cn/v/{id}", ""),
    provider("coub", Video, "https://coub.com/view/{id}", ""),
    provider("vk", Video, "https://vk.com/video{id}", ""),
    provider("archive", Other, "https://archive.org/details/{id}", ""),
    provider("imgur", Post, "https://imgur.com/{id}", ""),
    provider("jsfiddle", Code, "https://jsfiddle.net/{id}/", ""),
    provider("observable", Code, "https://observablehq.com/{id}", ""),
    provider("steam", Other, "https://store.steampowered.com/app/{id}/", ""),
    provider("google-drive", Document, "https://drive.google.com/file/d/{id}/view", ""),
    provider("odysee", Video, "https://odysee.com/{id}", ""),
    provider("pixelfed", Post, "", ""),
    provider("tidal", Audio, "https://tidal.com/browse/track/{id}", ""),
    second("tidal-album", provider("tidal", Audio, "https://tidal.com/browse/album/{id}", "")),
    provider("vimeo", Video, "https://vimeo.com/{id}", "https://player.vimeo.com/video/{id}?dnt=1"),
    provider(
        "bilibili",
        Video,
        "https://www.bilibili.com/video/{id}",
        "https://player.bilibili.com/player.html?bvid={id}&autoplay=0",
    ),
    second(
        "bilibili-number",
        provider(
            "bilibili",
            Video,
            "https://www.bilibili.com/video/av{id}",
            "https://player.bilibili.com/player.html?aid={id}&autoplay=0",
        ),
    ),
    provider(
        "dailymotion",
        Video,
        "https://www.dailymotion.com/video/{id}",
        "https://www.dailymotion.com/embed/video/{id}",
    ),
    provider("twitch", Video, "https://www.twitch.tv/videos/{id}", ""),
    second("twitch-clip", provider("twitch", Video, "https://clips.twitch.tv/{id}", "")),
    second("twitch-channel", provider("twitch", Video, "https://www.twitch.tv/{id}", "")),
    provider("rutube", Video, "https://rutube.ru/video/{id}/", "https://rutube.ru/play/embed/{id}"),
    provider("niconico", Video, "https://www.nicovideo.jp/watch/{id}", "https://embed.nicovideo.jp/watch/{id}"),
    provider("tencent", Video, "https://v.qq.com/x/page/{id}.html", "https://v.qq.com/txp/iframe/player.html?vid={id}"),
    provider("youku", Video, "https://v.youku.com/v_show/id_{id}.html", "https://player.youku.com/embed/{id}"),
    provider("streamable", Video, "https://streamable.com/{id}", "https://streamable.com/e/{id}"),
    provider("ted", Video, "https://www.ted.com/talks/{id}", "https://embed.ted.com/talks/{id}"),
    provider("facebook-video", Video, "", ""),
    provider("blogger", Video, "", ""),
    provider("giphy", Video, "https://giphy.com/gifs/{id}", "https://giphy.com/embed/{id}"),
    provider("flickr", Video, "https://www.flickr.com/photo.gne?id={id}", ""),
    provider("spotify", Audio, "https://open.spotify.com/{id}", "https://open.spotify.com/embed/{id}"),
    provider(
        "soundcloud",
        Audio,
        "https://soundcloud.com/{id}",
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F{id}",
    ),
    second(
        "soundcloud-number",
        provider(
            "soundcloud",
            Audio,
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2F{id}",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2F{id}",
        ),
    ),
    second(
        "soundcloud-track",
        provider(
            "soundcloud",
            Audio,
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F{id}",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F{id}",
        ),
    ),
    provider("apple-podcasts", Audio, "https://podcasts.apple.com/{id}", "https://embed.podcasts.apple.com/{id}"),
    provider("apple-music", Audio, "https://music.apple.com/{id}", "https://embed.music.apple.com/{id}"),
    provider("bandcamp", Audio, "", ""),
    provider("megaphone", Audio, "https://playlist.megaphone.fm/?e={id}", "https://playlist.megaphone.fm/?e={id}"),
    provider("xiaoyuzhou", Audio, "https://www.xiaoyuzhoufm.com/episode/{id}", ""),
    provider(
        "netease-music",
        Audio,
        "https://music.163.com/#/song?id={id}",
        "https://music.163.com/outchain/player?type=2&id={id}&auto=0",
    ),
    provider("twitter", Post, "https://x.com/i/status/{id}", ""),
    provider("instagram", Post, "https://www.instagram.com/p/{id}/", ""),
    provider("tiktok", Post, "", ""),
    provider("threads", Post, "https://www.threads.net/t/{id}", ""),
    provider("bluesky", Post, "", ""),
    provider("mastodon", Post, "", ""),
    provider("facebook", Post, "", ""),
    provider("reddit", Post, "", ""),
    second("reddit-frame", provider("reddit", Post, "https://www.reddit.com/comments/{id}/", "")),
    provider("telegram", Post, "https://t.me/{id}", ""),
    provider("google-maps", Map, "", ""),
    provider("openstreetmap", Map, "", ""),
    provider(
        "documentcloud",
        Document,
        "https://www.documentcloud.org/documents/{id}",
        "https://embed.documentcloud.org/documents/{id}/?embed=1",
    ),
    provider(
        "flourish",
        Document,
        "https://public.flourish.studio/visualisation/{id}/",
        "https://flo.uri.sh/visualisation/{id}/embed",
    ),
    provider("datawrapper", Document, "https://www.datawrapper.de/_/{id}/", "https://datawrapper.dwcdn.net/{id}/"),
    provider("scribd", Document, "https://www.scribd.com/document/{id}", "https://www.scribd.com/embeds/{id}/content"),
    provider("gist", Code, "https://gist.github.com/{id}", ""),
    provider("asciinema", Code, "https://asciinema.org/a/{id}", ""),
    provider("infogram", Document, "https://infogram.com/{id}", ""),
    provider("codepen", Code, "https://codepen.io/{id}", ""),
];

/// Where the id stands in an address.
#[derive(Clone, Copy)]
pub(crate) enum Take {
    /// The path segment after the form's path.
    Segment,
    /// The last segment but one: a language follows.
    BeforeLanguage,
    /// Everything in the path after the form's path.
    Rest,
    /// The whole path.
    Whole,
    /// A query parameter.
    Parameter(&'static str),
    /// A query parameter that holds another address of the same provider, or of another one.
    Address(&'static str),
    /// The path segment after a segment of this name.
    After(&'static str),
    /// The path up to this.
    Before(&'static str),
    /// A query parameter, which may have a `v` before its number.
    Numbered(&'static str),
    /// Two query parameters, of the owner and of the film.
    Pair(&'static [&'static str; 2]),
    /// There is none.
    Nothing,
}

/// One form in which an address occurs.
pub(crate) struct Form {
    pub provider: &'static str,
    /// The host; its subdomains count.
    pub host: &'static str,
    /// The beginning of the path.
    pub path: &'static str,
    pub take: Take,
}

const fn form(provider: &'static str, host: &'static str, path: &'static str, take: Take) -> Form {
    Form { provider, host, path, take }
}

use Take::{Address, After, Before, BeforeLanguage, Nothing, Numbered, Pair, Parameter, Rest, Segment, Whole};

/// The forms of addresses, first match wins.
pub(crate) const FORMS: &[Form] = &[
    form("youtube-list", "youtube.com", "/embed/videoseries", Parameter("list")),
    form("youtube-list", "youtube-nocookie.com", "/embed/videoseries", Parameter("list")),
    form("youtube-list", "youtube.com", "/playlist", Parameter("list")),
    form("youtube-live", "youtube.com", "/embed/live_stream", Parameter("channel")),
    form("youtube-live", "youtube-nocookie.com", "/embed/live_stream", Parameter("channel")),
    form("youtube", "youtube.com", "/embed/shorts/", Segment),
    form("brightcove", "players.brightcove.net", "/", Parameter("videoId")),
    form("eagleplatform", "eagleplatform.com", "/index/player", Parameter("record_id")),
    form("bbc", "bbc.com", "/news/av-embeds/", Segment),
    form("bbc", "bbc.com", "/ws/av-embeds/", BeforeLanguage),
    form("bbc", "bbc.co.uk", "/news/av-embeds/", Segment),
    form("loom", "loom.com", "/embed/", Segment),
    form("loom", "loom.com", "/share/", Segment),
    form("ok", "ok.ru", "/videoembed/", Segment),
    form("ok", "ok.ru", "/video/", Segment),
    form("deezer", "widget.deezer.com", "/widget/auto/", Rest),
    form("deezer", "widget.deezer.com", "/widget/dark/", Rest),
    form("deezer", "widget.deezer.com", "/widget/light/", Rest),
    form("deezer", "deezer.com", "/track/", Whole),
    form("deezer", "deezer.com", "/album/", Whole),
    form("codesandbox", "codesandbox.io", "/embed/", Segment),
    form("codesandbox", "codesandbox.io", "/s/", Segment),
    form("acfun", "acfun.cn", "/player/", Segment),
    form("acfun", "acfun.cn", "/v/", Segment),
    form("coub", "coub.com", "/embed/", Segment),
    form("coub", "coub.com", "/view/", Segment),
    form("vk", "vk.com", "/video_ext.php", Pair(&["oid", "id"])),
    form("vk", "vkvideo.ru", "/video_ext.php", Pair(&["oid", "id"])),
    form("archive", "archive.org", "/embed/", Segment),
    form("imgur", "imgur.com", "/", Before("/embed")),
    form("imgur", "imgur.com", "/a/", Whole),
    form("jsfiddle", "jsfiddle.net", "/", Before("/embedded")),
    form("observable", "observablehq.com", "/embed/", Rest),
    form("steam", "store.steampowered.com", "/widget/", Segment),
    form("google-drive", "drive.google.com", "/file/d/", Segment),
    form("odysee", "odysee.com", "/$/embed/", Rest),
    form("tidal", "embed.tidal.com", "/tracks/", Segment),
    form("tidal-album", "embed.tidal.com", "/albums/", Segment),
    form("youtube", "youtube.com", "/embed/videoseries", Nothing),
    form("youtube", "youtube.com", "/embed/", Segment),
    form("youtube", "youtube-nocookie.com", "/embed/", Segment),
    form("youtube", "youtube.com", "/v/", Segment),
    form("youtube", "youtube-nocookie.com", "/v/", Segment),
    form("youtube", "youtube.com", "/shorts/", Segment),
    form("youtube", "youtube.com", "/live/", Segment),
    form("youtube", "youtube.com", "/e/", Segment),
    form("youtube", "youtube.com", "/watch", Parameter("v")),
    form("youtube", "youtube.com", "/embed", Parameter("v")),
    form("youtube-list", "youtube.com", "/embed", Parameter("list")),
    form("youtube", "youtu.be", "/", Segment),
    form("vimeo", "player.vimeo.com", "/video/", Segment),
    form("vimeo", "vimeo.com", "/video/", Segment),
    form("vimeo", "vimeo.com", "/moogaloop.swf", Parameter("clip_id")),
    form("vimeo-event", "vimeo.com", "/event/", Segment),
    form("vimeo-showcase", "vimeo.com", "/showcase/", Segment),
    form("vimeo", "vimeo.com", "/", Segment),
    form("bilibili", "player.bilibili.com", "/player.html", Parameter("bvid")),
    form("bilibili-number", "player.bilibili.com", "/", Parameter("aid")),
    form("bilibili", "bilibili.com", "/blackboard/html5mobileplayer.html", Parameter("bvid")),
    form("bilibili", "bilibili.com", "/video/", Segment),
    form("dailymotion", "dailymotion.com", "/embed/video/", Segment),
    form("dailymotion", "geo.dailymotion.com", "/player", Parameter("video")),
    form("dailymotion", "dailymotion.com", "/video/", Segment),
    form("dailymotion", "dai.ly", "/", Segment),
    form("twitch", "player.twitch.tv", "/", Numbered("video")),
    form("twitch", "twitch.tv", "/videos/", Segment),
    form("twitch-clip", "player.twitch.tv", "/", Parameter("clip")),
    form("twitch-clip", "clips.twitch.tv", "/embed", Parameter("clip")),
    form("twitch-clip", "clips.twitch.tv", "/", Segment),
    form("twitch-channel", "player.twitch.tv", "/", Parameter("channel")),
    form("rutube", "rutube.ru", "/play/embed/", Segment),
    form("rutube", "rutube.ru", "/video/", Segment),
    form("niconico", "embed.nicovideo.jp", "/watch/", Segment),
    form("niconico", "nicovideo.jp", "/watch/", Segment),
    form("niconico", "ext.nicovideo.jp", "/thumb/", Segment),
    form("tencent", "v.qq.com", "/iframe/", Parameter("vid")),
    form("tencent", "v.qq.com", "/txp/iframe/", Parameter("vid")),
    form("tencent", "v.qq.com", "/x/page/", Segment),
    form("youku", "player.youku.com", "/embed/", Segment),
    form("streamable", "streamable.com", "/e/", Segment),
    form("streamable", "streamable.com", "/s/", Segment),
    form("streamable", "streamable.com", "/o/", Segment),
    form("streamable", "streamable.com", "/", Segment),
    form("ted", "embed.ted.com", "/talks/", Rest),
    form("ted", "embed-ssl.ted.com", "/talks/", Rest),
    form("ted", "ted.com", "/talks/", Segment),
    form("facebook-video", "facebook.com", "/plugins/video.php", Address("href")),
    form("facebook-video", "facebook.com", "/watch", Parameter("v")),
    form("facebook-video", "facebook.com", "/", After("videos")),
    form("blogger", "blogger.com", "/video.g", Nothing),
    form("giphy", "giphy.com", "/embed/", Segment),
    form("giphy", "media.giphy.com", "/media/", Segment),
    form("giphy", "giphy.com", "/gifs/", Segment),
    form("flickr", "flickr.com", "/apps/video/", Parameter("photo_id")),
    form("flickr", "flickr.com", "/photo.gne", Parameter("id")),
    form("spotify", "open.spotify.com", "/embed/", Rest),
    form("spotify", "open.spotify.com", "/embed-podcast/", Rest),
    form("spotify", "embed.spotify.com", "/", Nothing),
    form("spotify", "open.spotify.com", "/track/", Whole),
    form("spotify", "open.spotify.com", "/album/", Whole),
    form("spotify", "open.spotify.com", "/episode/", Whole),
    form("spotify", "open.spotify.com", "/show/", Whole),
    form("spotify", "open.spotify.com", "/playlist/", Whole),
    form("soundcloud", "w.soundcloud.com", "/player", Address("url")),
    form("soundcloud-number", "api.soundcloud.com", "/", Rest),
    form("soundcloud", "soundcloud.com", "/", Rest),
    form("apple-podcasts", "embed.podcasts.apple.com", "/", Rest),
    form("apple-podcasts", "podcasts.apple.com", "/", Rest),
    form("apple-music", "embed.music.apple.com", "/", Rest),
    form("apple-music", "music.apple.com", "/", Rest),
    form("bandcamp", "bandcamp.com", "/EmbeddedPlayer", Nothing),
    form("megaphone", "playlist.megaphone.fm", "/", Parameter("e")),
    form("megaphone", "player.megaphone.fm", "/", Segment),
    form("xiaoyuzhou", "xiaoyuzhoufm.com", "/episode/", Segment),
    form("netease-music", "music.163.com", "/outchain/player", Parameter("id")),
    form("twitter", "platform.twitter.com", "/embed/", Parameter("id")),
    form("twitter", "twitter.com", "/", After("status")),
    form("twitter", "x.com", "/", After("status")),
    form("twitter", "twitter.com", "/", After("statuses")),
    form("instagram", "instagram.com", "/p/", Segment),
    form("instagram", "instagram.com", "/reel/", Segment),
    form("instagram", "instagram.com", "/tv/", Segment),
    form("tiktok", "tiktok.com", "/", After("video")),
    form("tiktok", "tiktok.com", "/embed/v2/", Segment),
    form("tiktok", "tiktok.com", "/embed/", Segment),
    form("tiktok", "tiktok.com", "/player/v1/", Segment),
    form("threads", "threads.net", "/", After("post")),
    form("threads", "threads.com", "/", After("post")),
    form("bluesky", "bsky.app", "/profile/", After("post")),
    form("bluesky", "embed.bsky.app", "/", After("app.bsky.feed.post")),
    form("facebook", "facebook.com", "/plugins/post.php", Address("href")),
    form("facebook", "facebook.com", "/", After("posts")),
    form("reddit-frame", "redditmedia.com", "/", After("comments")),
    form("reddit-frame", "embed.reddit.com", "/", After("comments")),
    form("reddit", "reddit.com", "/", After("comments")),
    form("telegram", "t.me", "/", Rest),
    form("google-maps", "google.com", "/maps/embed", Nothing),
    form("google-maps", "maps.google.com", "/maps", Nothing),
    form("google-maps", "google.com", "/maps/d/", Nothing),
    form("openstreetmap", "openstreetmap.org", "/export/embed.html", Nothing),
    form("documentcloud", "documentcloud.org", "/documents/", Segment),
    form("flourish", "flo.uri.sh", "/visualisation/", Segment),
    form("flourish", "public.flourish.studio", "/visualisation/", Segment),
    form("datawrapper", "datawrapper.dwcdn.net", "/", Segment),
    form("datawrapper", "datawrapper.de", "/_/", Segment),
    form("scribd", "scribd.com", "/embeds/", Segment),
    form("scribd", "scribd.com", "/document/", Segment),
    form("gist", "gist.github.com", "/", Rest),
    form("asciinema", "asciinema.org", "/a/", Segment),
    form("infogram", "infogram.com", "/", Segment),
    form("infogram", "e.infogram.com", "/", Segment),
    form("codepen", "codepen.io", "/", Rest),
];

/// Parameters that stay: the provider's name, the parameter as it is given, and as page and player read it. Source: the
/// providers' embedding documentation.
pub(crate) const KEPT: [(&str, &str, &str); 8] = [
    ("vimeo", "h", "h"),
    // In the path, behind the number.
    ("vimeo", "/", "h"),
    ("apple-podcasts", "i", "i"),
    ("apple-music", "i", "i"),
    ("bilibili", "p", "p"),
    ("bilibili", "page", "p"),
    ("bilibili-number", "p", "p"),
    ("soundcloud-number", "secret_token", "secret_token"),
];

/// What stands for the id in addresses of software that runs on many hosts.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// A name and the number of a post.
    Post,
    /// A UUID, or its short form.
    Film,
}

/// Software that runs on many hosts.
pub(crate) struct Anywhere {
    /// The name in [`PROVIDERS`].
    pub provider: &'static str,
    /// The path before and after the id.
    pub before: &'static str,
    pub after: &'static str,
    pub id: Shape,
    /// The path of the page for people.
    pub page: &'static str,
}

/// Source: the embed code of Mastodon, of Pixelfed and of `PeerTube`.
pub(crate) const ANYWHERE: [Anywhere; 4] = [
    Anywhere { provider: "pixelfed", before: "/p/", after: "/embed", id: Shape::Post, page: "/p/{id}" },
    Anywhere { provider: "mastodon", before: "/@", after: "/embed", id: Shape::Post, page: "/@{id}" },
    Anywhere { provider: "peertube", before: "/videos/embed/", after: "", id: Shape::Film, page: "/videos/watch/{id}" },
    Anywhere { provider: "peertube", before: "/video-playlists/embed/", after: "", id: Shape::Film, page: "/w/p/{id}" },
];

/// Frames whose address names the real one in a parameter. Source: Embedly's player in Medium's feeds, AMP, Iframely, what shows
/// documents of Office, and the embed code of Figma, Hatena and Mixcloud.
pub(crate) const WRAPPERS: [(&str, &str); 10] = [
    ("cdn.embedly.com", "src"),
    ("cdn.embedly.com", "url"),
    ("iframely.net", "url"),
    ("iframe.ly", "url"),
    ("embed.doorbell.io", "url"),
    ("docs.google.com", "url"),
    ("figma.com", "url"),
    ("hatenablog-parts.com", "url"),
    ("mixcloud.com", "feed"),
    ("view.officeapps.live.com", "src"),
];

/// Elements of their own for an embed, and the attribute that holds its id. Source: AMP's components, and the widgets that
/// load a player late.
pub(crate) const ELEMENTS: &[(&str, &str, &str)] = &[
    ("amp-youtube", "data-videoid", "youtube"),
    ("lite-youtube", "videoid", "youtube"),
    ("lite-vimeo", "videoid", "vimeo"),
    ("amp-vimeo", "data-videoid", "vimeo"),
    ("amp-dailymotion", "data-videoid", "dailymotion"),
    ("amp-twitter", "data-tweetid", "twitter"),
    ("amp-instagram", "data-shortcode", "instagram"),
    ("amp-soundcloud", "data-trackid", "soundcloud-track"),
    ("amp-gist", "data-gistid", "gist"),
    ("amp-megaphone", "data-episode", "megaphone"),
];

/// Elements of their own for an embed, and the attribute that holds its address. Source: AMP's components, `CKEditor`, Qiita,
/// Google.
pub(crate) const FRAME_ELEMENTS: &[(&str, &str)] = &[
    ("amp-iframe", "src"),
    ("amp-facebook", "data-href"),
    ("amp-reddit", "data-src"),
    ("amp-tiktok", "data-src"),
    ("amp-embedly-card", "data-url"),
    ("oembed", "url"),
    ("qiita-embed-ogp", "src"),
    ("model-viewer", "src"),
];

/// Posts quoted as `blockquote`: a class, and the attribute that names the post, or nothing where its last link does.
/// Source: the networks' own embed code.
pub(crate) const POSTS: &[(&str, &str, &str)] = &[
    ("twitter-tweet", "twitter", ""),
    ("twitter-video", "twitter", ""),
    ("instagram-media", "instagram", "data-instgrm-permalink"),
    ("tiktok-embed", "tiktok", "cite"),
    ("text-post-media", "threads", "data-text-post-permalink"),
    ("bluesky-embed", "bluesky", ""),
    ("mastodon-embed", "mastodon", "data-embed-url"),
    ("reddit-embed-bq", "reddit", ""),
    ("reddit-card", "reddit", ""),
    ("imgur-embed-pub", "imgur", ""),
];

/// Elements that a script puts an embed into: a class, the attribute that names it, and what stands before that in the address, with the
/// name of another attribute in braces. The name may be that of a value in `data-attrs` as well. Source: the embed code of Facebook,
/// Flourish, Infogram, Strava and `CodePen`; Jetpack, tarteaucitron, Substack and players that load late.
pub(crate) const SCRIPTED: &[(&str, &str, &str)] = &[
    ("fb-post", "data-href", ""),
    ("fb-video", "data-href", ""),
    ("fb-comment-embed", "data-href", ""),
    ("flourish-embed", "data-src", "https://public.flourish.studio/"),
    ("infogram-embed", "data-id", "https://infogram.com/"),
    ("codepen", "data-slug-hash", "https://codepen.io/{data-user}/pen/"),
    ("youtube-player", "data-id", "https://www.youtube.com/watch?v="),
    ("youtube_player", "videoid", "https://www.youtube.com/watch?v="),
    ("vimeo_player", "videoid", "https://vimeo.com/"),
    ("dailymotion_player", "videoid", "https://www.dailymotion.com/video/"),
    ("epyt-facade", "data-ytid", "https://www.youtube.com/watch?v="),
    ("youtube-onebox", "data-video-id", "https://www.youtube.com/watch?v="),
    ("twitter-embed", "url", ""),
    ("bluesky-wrap", "postId", "https://bsky.app/profile/{authorDid}/post/"),
    ("instagram-embed-wrap", "instagram_id", "https://www.instagram.com/p/"),
    ("strava-embed-placeholder", "data-embed-id", "https://www.strava.com/activities/"),
    ("digest-post-embed", "canonical_url", ""),
    ("comment", "url", ""),
];

/// Attributes of elements with nothing in them that a script puts an embed into, the attribute that names it, and what stands before that in
/// the address. Source: the embed code of Pinterest and Telegram; note, Zenn.
pub(crate) const SCRIPTED_BY_ATTRIBUTE: [(&str, &str, &str); 4] = [
    ("data-pin-do", "href", ""),
    ("data-telegram-post", "data-telegram-post", "https://t.me/"),
    ("embedded-service", "data-src", ""),
    ("data-content", "data-content", ""),
];

/// The class of an element that waits for consent, and the attribute that holds the markup that comes then, in base64. Source: Borlabs Cookie.
pub(crate) const WAITING: (&str, &str) = ("brlbs-cmpnt-content-blocker", "data-borlabs-cookie-content");

/// Types of scripts that hold the markup that comes with consent, as it is or in base64. Source: Borlabs Cookie, Cookiebot.
pub(crate) const WAITING_SCRIPTS: [&str; 3] = ["text/template", "text/html", "text/plain"];

/// Words in the names of attributes whose addresses are those of pictures in place of a player.
pub(crate) const NO_PLAYERS: [&str; 7] = ["srcset", "srcdoc", "thumb", "poster", "placeholder", "image", "img"];

/// Providers whose embed is a script. Source: GitHub, asciinema, Datawrapper.
pub(crate) const SCRIPTS: [&str; 3] = ["gist", "asciinema", "datawrapper"];

/// The class of the frame of another post of `WordPress`, whose address begins with that of the post.
pub(crate) const WORDPRESS: &str = "wp-embedded-content";

/// Frames that are no content: share buttons, advertisements, comment counts. The id of the row, a host and a path.
/// Source: frames of feed items.
pub(crate) const JUNK: &[(&str, &str, &str)] = &[
    ("slashdot-share", "slashdot.org", "/slashdot-it.pl"),
    ("amazon-ad", "amazon-adsystem.com", "/"),
    ("facebook-like", "facebook.com", "/plugins/like"),
    ("facebook-like", "facebook.com", "/plugins/share_button"),
    ("facebook-like", "facebook.com", "/plugins/page"),
    ("facebook-like", "facebook.com", "/plugins/follow"),
    ("facebook-like", "facebook.com", "/plugins/fan"),
    ("facebook-like", "facebook.com", "/plugins/comments"),
    ("google-button", "apis.google.com", "/"),
    ("google-tag", "googletagmanager.com", "/"),
    ("captcha", "google.com", "/recaptcha"),
    ("github-button", "ghbtns.com", "/"),
    ("like-button", "button.like.co", "/"),
    ("github-button", "buttons.github.io", "/"),
    ("weibo-button", "widget.weibo.com", "/"),
    ("hatena-button", "b.hatena.ne.jp", "/entry/button"),
    ("flattr-button", "api.flattr.com", "/"),
    ("subscribe-form", "substack.com", "/embed"),
    ("taboola-ad", "taboola.com", "/"),
    ("outbrain-ad", "outbrain.com", "/"),
    ("twitter-button", "platform.twitter.com", "/widgets/"),
    ("google-ad", "doubleclick.net", "/"),
    ("google-ad", "googlesyndication.com", "/"),
    ("disqus", "disqus.com", "/"),
    ("addthis", "addthis.com", "/"),
];

/// Hosts whose players may be put in a frame, matched exactly. Source: the `player` column above.
pub(crate) const FRAME_HOSTS: &[&str] = &[
    "www.youtube-nocookie.com",
    "player.vimeo.com",
    "player.bilibili.com",
    "www.dailymotion.com",
    "rutube.ru",
    "embed.nicovideo.jp",
    "v.qq.com",
    "player.youku.com",
    "streamable.com",
    "embed.ted.com",
    "giphy.com",
    "open.spotify.com",
    "w.soundcloud.com",
    "embed.podcasts.apple.com",
    "embed.music.apple.com",
    "playlist.megaphone.fm",
    "music.163.com",
    "embed.documentcloud.org",
    "flo.uri.sh",
    "datawrapper.dwcdn.net",
    "www.scribd.com",
    "bandcamp.com",
    "www.openstreetmap.org",
    "www.google.com",
];
