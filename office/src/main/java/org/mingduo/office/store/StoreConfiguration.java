package org.mingduo.office.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeSettings.Database;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The office's one database. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final int POOL = 12; // connections; two cores do no more at a time

    /** The server when it is ours; its bean closes after the pool that hangs on it. */
    record Server(@Nullable EmbeddedDatabase embedded, Database owner) implements DisposableBean {
        @Override
        public void destroy() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean
    Server server(OfficeSettings settings) {
        Database outside = settings.database();
        if (outside != null) {
            return new Server(null, outside);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.folder());
        return new Server(embedded, embedded.owner());
    }

    @Bean
    HikariDataSource dataSource(Server server) {
        Database application = Schema.migrate(server.owner());
        HikariConfig config = new HikariConfig();
        config.setPoolName("office");
        config.setJdbcUrl(application.url());
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
