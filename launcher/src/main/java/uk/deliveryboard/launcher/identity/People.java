package uk.deliveryboard.launcher.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who may sign in. All demo people share one password, made when the data directory was. */
final class People implements UserDetailsService {

    private final Map<String, Person> byUsername;
    private final String encodedPassword;
    private final Lockout lockout;

    People(List<Person> people, String encodedPassword, Lockout lockout) {
        this.byUsername = people.stream().collect(Collectors.toMap(Person::username, Function.identity()));
        this.encodedPassword = encodedPassword;
        this.lockout = lockout;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Person person = byUsername.get(username);
        if (person == null) {
            throw new UsernameNotFoundException("nobody of that name");
        }
        return new SignedIn(person, encodedPassword, !lockout.isClosed(username));
    }

    boolean knows(String username) {
        return byUsername.containsKey(username);
    }

    /** The name by which Spring knows somebody is the subject of their tokens, which end-session compares. */
    static final class SignedIn implements UserDetails, CredentialsContainer {

        private static final long serialVersionUID = 1L;

        private final transient Person person;
        private final boolean open;
        private transient String password;

        SignedIn(Person person, String password, boolean open) {
            this.person = person;
            this.password = password;
            this.open = open;
        }

        Person person() {
            return person;
        }

        @Override
        public List<? extends GrantedAuthority> getAuthorities() {
            return person.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getUsername() {
            return person.id();
        }

        @Override
        public boolean isAccountNonLocked() {
            return open;
        }

        @Override
        public void eraseCredentials() {
            password = "";
        }
    }
}
