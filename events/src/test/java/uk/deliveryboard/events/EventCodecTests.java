package uk.deliveryboard.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventCodecTests {

    private static final EventEnvelope EVENT = new EventEnvelope(UUID.randomUUID(),
            EventCatalogue.ACTION_ADDED.name(), "/plans-service", UUID.randomUUID(), 7,
            Instant.parse("2026-10-12T09:30:00.123456Z"), "northmere-police", "request-1", null,
            "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void headers_and_back_is_the_same_event() throws MalformedEnvelope {
        Map<String, byte[]> headers = EventCodec.headers(EVENT);
        assertThat(EventCodec.decode(headers::get, EVENT.data())).isEqualTo(EVENT);
        assertThat(headers).doesNotContainKey("ce_traceparent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_sequence", "ce_time"})
    void a_record_without_a_mandatory_attribute_is_malformed(String name) {
        Map<String, byte[]> headers = new HashMap<>(EventCodec.headers(EVENT));
        headers.remove(name);
        assertThatThrownBy(() -> EventCodec.decode(headers::get, EVENT.data())).isInstanceOf(MalformedEnvelope.class);
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion,2.0", "ce_id,7", "ce_subject,police", "ce_sequence,0", "ce_sequence,-1",
            "ce_sequence,first", "ce_time,yesterday", "ce_type,' '"})
    void a_record_with_an_attribute_of_the_wrong_form_is_malformed(String name, String value) {
        Map<String, byte[]> headers = new HashMap<>(EventCodec.headers(EVENT));
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EventCodec.decode(headers::get, EVENT.data())).isInstanceOf(MalformedEnvelope.class);
    }

    @Test
    void a_record_without_data_is_malformed() {
        assertThatThrownBy(() -> EventCodec.decode(EventCodec.headers(EVENT)::get, null))
                .isInstanceOf(MalformedEnvelope.class);
    }
}
