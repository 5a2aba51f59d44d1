with normalised_companies as (

    select * from {{ ref('int_normalised_companies') }}

),

public_suffixes as (

    select * from {{ ref('public_suffixes') }}

),

free_mail_domains as (

    select * from {{ ref('free_mail_domains') }}

),

-- The host's last labels, shortest first; `*.ck` makes any label a suffix.
labels as (

    select
        record_key,
        split_part(web_host, '.', -1) as top_label,
        split_part(web_host, '.', -2) as second_label,
        split_part(web_host, '.', -3) as third_label,
        split_part(web_host, '.', -4) as fourth_label,
        length(web_host) - length(replace(web_host, '.', '')) + 1
            as label_count
    from normalised_companies
    where
        web_host like '%.%'
        and web_host not like '%..%'
        and web_host not like '% %'

),

suffixed as (

    select
        labels.*,
        coalesce(
            three_labels.label_count,
            two_labels.label_count,
            any_labels.label_count,
            1
        ) as suffix_label_count
    from labels
    left join public_suffixes as three_labels
        on
            labels.third_label || '.' || labels.second_label || '.'
            || labels.top_label
            = three_labels.suffix
    left join public_suffixes as two_labels
        on
            labels.second_label || '.' || labels.top_label
            = two_labels.suffix
    left join public_suffixes as any_labels
        on '*.' || labels.top_label = any_labels.suffix

),

registrable as (

    select
        record_key,
        case suffix_label_count
            when 1 then second_label || '.' || top_label
            when 2 then third_label || '.' || second_label || '.' || top_label
            else
                fourth_label || '.' || third_label || '.' || second_label
                || '.' || top_label
        end as domain
    from suffixed
    where label_count > suffix_label_count

),

flagged as (

    select
        registrable.record_key,
        registrable.domain,
        free_mail_domains.domain is not null as is_free_mail
    from registrable
    left join free_mail_domains
        on registrable.domain = free_mail_domains.domain

)

select * from flagged
