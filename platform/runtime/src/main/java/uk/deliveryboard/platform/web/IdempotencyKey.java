package uk.deliveryboard.platform.web;

/**
 * What makes a repeated request the same request.
 *
 * @param client subject and client that send it: keys of different clients never meet
 * @param route  method and path
 * @param key    value of the {@code Idempotency-Key} header, 1 to 200 visible characters
 */
public record IdempotencyKey(String client, String route, String key) {}
