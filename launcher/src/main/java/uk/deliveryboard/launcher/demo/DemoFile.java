package uk.deliveryboard.launcher.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.launcher.identity.PrivateFiles;
import uk.deliveryboard.launcher.seed.DemoAgency;
import uk.deliveryboard.launcher.seed.Northmere;

/** Tells scripts how to act as any of the demo people. It holds secrets, so only its owner may read it. */
public final class DemoFile {

    private DemoFile() {}

    public static void write(Path file, IdentitySettings identity, LocalDate today) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("baseUrl", identity.gatewayUrl());
        content.put("tokenEndpoint", identity.tokenUri());
        content.put("today", today.toString());
        content.put("boards", List.of(Map.of("code", Northmere.BOARD, "quarter", Quarters.of(today))));
        content.put("agencies", DemoAgency.all().stream().map(agency -> ordered("code", agency.code(), "name",
                agency.name(), "type", agency.type())).toList());
        content.put("users", identity.realm().people().stream().map(person -> ordered("username", person.username(),
                "name", person.name(), "roles", person.roles(), "agency", person.agency(), "password",
                identity.password())).toList());
        content.put("clients", identity.realm().apiClients().stream().map(client -> ordered("clientId",
                client.clientId(), "clientSecret", client.secret(), "name", client.account().name(), "roles",
                client.account().roles(), "agency", client.account().agency())).toList());
        content.put("examples", examples(today));
        PrivateFiles.write(file, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(content) + "\n");
    }

    private static Map<String, Object> examples(LocalDate today) {
        Northmere northmere = Northmere.on(today);
        var progress = northmere.plans().getFirst().actions().stream().flatMap(action -> action.progress().stream())
                .filter(report -> report.completedOn().isEmpty()).findFirst().orElseThrow();
        return ordered("progress", Bodies.progress(progress), "completion",
                Bodies.completion(northmere.training().completions().getFirst()), "referral",
                Bodies.referral(northmere.referrals().getFirst()));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
