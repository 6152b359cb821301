package org.mingduo.office.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The policy, and the person at the door as a parameter of whatever door asks for one. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    Authority authority() {
        return Authority.shipped();
    }

    @Bean
    WebMvcConfigurer personAtTheDoor(org.springframework.beans.factory.ObjectProvider<Sessions> sessions) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonAtTheDoor(sessions.getObject()));
            }
        };
    }

    private record PersonAtTheDoor(Sessions sessions) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
            if (http == null) {
                throw Problem.notLoggedIn();
            }
            return sessions.person(http).orElseThrow(Problem::notLoggedIn);
        }
    }
}
