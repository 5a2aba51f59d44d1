with account_names as (

    select * from {{ ref('int_account_names') }}

),

legal_entity_names as (

    select * from {{ ref('int_legal_entity_names') }}

),

legal_entity_countries as (

    select * from {{ ref('int_legal_entity_countries') }}

),

account_words as (

    select distinct
        account_names.country_code,
        account_names.core_name,
        split_part(account_names.core_name, ' ', cast(numbers.id as int))
            as word
    from account_names
    cross join range(1, 5) as numbers (id)

),

entity_words as (

    select distinct
        legal_entity_countries.country_code,
        legal_entity_names.core_name,
        split_part(
            legal_entity_names.core_name, ' ', cast(numbers.id as int)
        ) as word
    from legal_entity_names
    inner join legal_entity_countries
        on legal_entity_names.lei = legal_entity_countries.lei
    cross join range(1, 5) as numbers (id)

),

-- Words that accounts of the country have, long enough to mean something.
wanted_words as (

    select distinct
        country_code,
        word
    from account_words
    where length(word) >= {{ var('legal_word_min_length') }}

),

-- A word that many names share tells none of them apart.
rare_words as (

    select entity_words.*
    from entity_words
    inner join wanted_words
        on
            entity_words.country_code = wanted_words.country_code
            and entity_words.word = wanted_words.word
    qualify
        count(*) over (
            partition by entity_words.country_code, entity_words.word
        ) <= {{ var('legal_word_max_names') }}

),

blocks as (

    select distinct
        account_words.country_code,
        account_words.core_name as account_core_name,
        rare_words.core_name as entity_core_name
    from account_words
    inner join rare_words
        on
            account_words.country_code = rare_words.country_code
            and account_words.word = rare_words.word
    where account_words.core_name <> rare_words.core_name

)

select * from blocks
