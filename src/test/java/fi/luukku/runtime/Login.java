package fi.luukku.runtime;

import fi.luukku.runtime.camunda.OpenSearchApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Who can log in to Tasklist, Operate and the case cards while trying out and in tests. The password is the login again.
 *
 * @param name of a worker who does not exist
 * @param roles what they do in Luukku
 * @param areas where; empty for all areas
 * @param email under which cases and cards name them, empty for none
 */
public record Login(String login, String name, String roles, String areas, String email) {

    /** One for each way of working with Luukku, and {@code demo}, which does all the work with families everywhere. */
    public static final List<Login> ALL = List.of(
            new Login("duty", "Päivi Päivystäjä", "PHONE_DUTY", "KAA", "paivi.paivystaja@luukku.example"),
            new Login("own", "Oma Työntekijä", "OWN_WORKER", "KAA", "oma.tyontekija@luukku.example"),
            new Login(
                    "coordinator",
                    "Kaisa Koordinaattori",
                    "COORDINATOR",
                    "KAA",
                    "koordinaattori.kaakkuri@luukku.example"),
            new Login("ngo", "Jaana Järjestö", "NGO_COORDINATOR", "KAA", "jaana@jarjesto.example"),
            new Login("manager", "Mauri Päällikkö", "MANAGER", "", ""),
            new Login("process-owner", "Pirjo Prosessi", "PROCESS_OWNER", "", ""),
            new Login("auditor", "Taru Tarkastaja", "AUDITOR", "", ""),
            new Login("demo", "Dora Demonen", "PHONE_DUTY,OWN_WORKER,COORDINATOR,NGO_COORDINATOR", "", ""));

    /** For the case card. */
    static Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        for (int i = 0; i < ALL.size(); i++) {
            var user = "luukku.access.users[%d].".formatted(i);
            properties.put(user + "login", ALL.get(i).login());
            properties.put(user + "password", "{noop}" + ALL.get(i).login());
            properties.put(user + "name", ALL.get(i).name());
            properties.put(user + "roles", ALL.get(i).roles());
            properties.put(user + "areas", ALL.get(i).areas());
            if (!ALL.get(i).email().isEmpty()) {
                properties.put(user + "email", ALL.get(i).email());
            }
        }
        return properties;
    }

    /** For Tasklist and Operate, which keep theirs in the OpenSearch of this address. */
    static void seed(String openSearch) {
        var users = new OpenSearchApi(openSearch);
        var encoder = new BCryptPasswordEncoder(4);
        for (var one : ALL) {
            var password = "{bcrypt}" + encoder.encode(one.login());
            users.putUser(one.login(), one.name(), password);
        }
    }
}
