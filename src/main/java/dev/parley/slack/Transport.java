package dev.parley.slack;

/** How Slack's events reach Parley. */
public enum Transport {

    /** Over a WebSocket that Parley opens; needs no public address. */
    SOCKET_MODE,

    /** By requests of Slack to a public address, signed. */
    HTTP
}
