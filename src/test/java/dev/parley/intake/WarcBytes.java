package dev.parley.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The bytes of web archives, written down as ISO 28500 has them. */
final class WarcBytes {

    private WarcBytes() {}

    /** A page that a server answered with. */
    static byte[] page(String url, String headline, String body) {
        return response(url, "text/html; charset=utf-8", "", html(headline, body));
    }

    static byte[] html(String headline, String body) {
        return bytes("<html><head><title>" + headline + "</title></head><body><article><p>" + body
                + "</p></article></body></html>");
    }

    /** @param headers more of the HTTP response's, each with its line break */
    static byte[] response(String url, String type, String headers, byte[] content) {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + headers + "\r\n");
        return record("response", url, "application/http; msgtype=response", join(head, content));
    }

    static byte[] record(String type, String url, String contentType, byte[] block) {
        byte[] head = bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2016-09-10T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:2f4e1c88-0000-4000-8000-000000000001>\r\nContent-Type: "
                + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n");
        return join(head, block, bytes("\r\n\r\n"));
    }

    /** The records one after another, each compressed by itself. */
    static byte[] zipped(byte[]... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            out.write(Given.gzip(record));
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
